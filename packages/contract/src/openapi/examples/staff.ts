import type * as operations from '../../staff/operations.ts'
import type { Device, Member, Workplace } from '../../staff/nouns.ts'
import type { ExamplesOf } from './examples-of.ts'

export const clerk = { id: '019ab2c4-6a20-7b52-8e61-2b3c4d5e6f70', name: 'Олена Бойко' }

export const workplace: Workplace = {
  id: 'central-desk-7',
  number: 7,
  kind: 'desk',
  branch: 'central',
  hall: 'central-1',
  letters: ['А', 'П'],
  clerk,
}
const { clerk: _, ...emptyWorkplace } = workplace

const member: Member = {
  ...clerk,
  roles: [{ role: 'clerk', branch: 'central' }],
  yours: true,
}

export const kiosk: Device = {
  id: '019ab2c4-7b30-7a63-9f72-3c4d5e6f7081',
  kind: 'kiosk',
  title: 'Термінал біля входу',
  branch: 'central',
  lastSeenAt: '2026-11-24T07:39:00.000Z',
}

export const staffExamples: ExamplesOf<typeof operations> = {
  findMyself: {
    answer: {
      ...clerk,
      roles: member.roles,
      workplace,
      office: {
        id: 'prozore',
        title: { uk: 'Прозорий офіс міста Прозоре', en: 'Transparent Office of Prozore' },
      },
    },
  },
  listWorkplaces: { answer: { items: [workplace] } },
  openWorkplace: { answer: workplace },
  closeWorkplace: { answer: emptyWorkplace },
  listMembers: { answer: { items: [member] } },
  addMember: {
    body: { name: clerk.name, roles: [{ role: 'clerk', branch: 'central' }] },
    answer: { ...member, code: 'tos_7Q2M4V9XK3TB8RHD' },
  },
  changeMember: {
    body: { skills: ['residence-registration'] },
    answer: { ...member, skills: ['residence-registration'] },
  },
  renewMember: { answer: { ...member, code: 'tos_R8D4Y2N6W5PM9QFC' } },
  withdrawMember: {
    body: { why: 'звільнилася' },
    answer: { ...member, withdrawnAt: '2026-11-24T16:00:00.000Z' },
  },
  listDevices: { answer: { items: [kiosk] } },
  addDevice: {
    body: { kind: 'kiosk', branch: 'central', title: 'Термінал біля входу' },
    answer: { ...kiosk, code: 'tod_4V9XK3TB8RHD7Q2M' },
  },
  renewDevice: { answer: { ...kiosk, code: 'tod_W5PM9QFCR8D4Y2N6' } },
  withdrawDevice: { answer: { ...kiosk, withdrawnAt: '2026-11-24T16:00:00.000Z' } },
}
