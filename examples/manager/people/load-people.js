// @ts-check
import { read } from '/shared/act.js'
import { office } from '/shared/office.js'
import { change, state } from '../state.js'

/** Asks for staff and screens of the shown branch. */
export const loadPeople = () =>
  read(async () => {
    const { branch } = state
    if (!branch) return
    const [members, gone, devices] = await Promise.all([
      office.staff.listMembers({ branch }),
      office.staff.listMembers({ branch, list: 'withdrawn' }),
      office.staff.listDevices({ branch }),
    ])
    if (branch === state.branch)
      change({ people: { members: members.items, gone: gone.items, devices: devices.items } })
  })
