import type { Rule } from 'eslint'

/** Names that were given up for words of the trade, each with the better one. */
const givenUp: ReadonlyMap<string, string> = new Map([
  ['keptBranch', 'cachedBranch'],
  ['keptBranches', 'cachedBranches'],
  ['keptLines', 'cachedLines'],
  ['keptCards', 'cachedCards'],
  ['keptHall', 'cachedHall'],
  ['keptCost', 'cachedCost'],
  ['Kept', 'TopicCache'],
  ['Turns', 'ConcurrencyLimit'],
  ['tooLate', 'timedOut'],
  ['Ground', 'Dependencies'],
  ['LetterGround', 'LetterDependencies'],
  ['StepGround', 'StepContext'],
  ['Leavings', 'Effects'],
  ['leavings', 'effects'],
  ['Coded', 'WithAccessCode'],
  ['withCode', 'withAccessCode'],
  ['answerQuickly', 'answerFromMicroCache'],
  ['madeLately', 'microCached'],
  ['crowdsAsk', 'microCachedActs'],
  ['showToAll', 'coalesce'],
  ['nudge', 'wake'],
  ['Chore', 'Job'],
  ['chores', 'jobs'],
  ['Settling', 'BatchHandler'],
  ['settlings', 'batchHandlers'],
  ['withNext', 'pipelined'],
  ['goesWithNext', 'isPipelined'],
  ['glance', 'precheck'],
  ['areGone', 'noneFree'],
  ['takeHopefully', 'takeOptimistically'],
  ['careful', 'pessimistic'],
  ['meansInVain', 'meansOptimismFailed'],
  ['keepAlternative', 'reserveAlternative'],
  ['keepPlaces', 'extendPlaces'],
  ['keepRunning', 'superviseDatabase'],
  ['keepsCard', 'mayEditCard'],
  ['serveKeeping', 'serveOffline'],
  ['replacePlaces', 'replaceRanges'],
  ['readPlace', 'readLocation'],
  ['tellWebmaster', 'warnDeveloper'],
  ['Following', 'LiveTask'],
  ['Answering', 'PageHandler'],
  ['ownScript', 'listOfflineScript'],
  ['keepScript', 'saveOfflineScript'],
  ['CallParts', 'RequestParts'],
  ['Walk', 'VisitRoute or KeyboardWalk'],
  ['Rooms', 'Operations'],
])

/** What is technical has the name that MDN, POSIX, PostgreSQL's docs and the trade give it. */
export const plainNames: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { givenUp: 'Say {{ better }}: the name {{ name }} was given up.' },
  },
  create(context) {
    return {
      Identifier(node) {
        const better = givenUp.get(node.name)
        if (better !== undefined)
          context.report({ node, messageId: 'givenUp', data: { name: node.name, better } })
      },
    }
  },
}
