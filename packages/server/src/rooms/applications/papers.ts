import type { FieldError, PaperTicked, Service } from '@transparent-office/contract'

/**
 * Holds the papers against the card: each paper the person must bring has to be there. What a
 * register holds is taken from it and never demanded.
 */
export function checkPapers(
  card: Pick<Service, 'documents'>,
  ticked: readonly PaperTicked[],
): { papers: PaperTicked[]; missing: FieldError[] } {
  const missing: FieldError[] = []
  const papers = card.documents.map((document): PaperTicked => {
    if (document.fromRegister) return { document: document.id, state: 'from-register' }
    const found = ticked.find((paper) => paper.document === document.id)
    if (found?.state !== 'brought')
      missing.push({
        at: `/papers/${document.id}`,
        code: 'missing',
        detail: document.title.en ?? document.id,
      })
    return { document: document.id, state: 'brought' }
  })
  return { papers, missing }
}
