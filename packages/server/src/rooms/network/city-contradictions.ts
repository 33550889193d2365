import { Role } from '@transparent-office/contract'
import type { CityFile } from './city-file.ts'
import { readDesks } from './desk-numbers.ts'
import { mistakeInShares } from './seat-shares.ts'

type Branch = CityFile['branches'][number]

/** Letters whose names sound alike when they are called in one hall. */
const soundAlike = ['БП', 'ДТ', 'МН', 'СФ']

const twice = (ids: readonly (string | number)[]) => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
]

/** What a city's file says that can't be so, each with its place and reason. */
export function contradictionsOf(city: CityFile): string[] {
  const { branches } = city
  return [
    ...twice(branches.map(({ id }) => id)).map((id) => `two branches have the id ${id}`),
    ...twice(branches.map(({ code }) => code)).map((code) => `two branches have the code ${code}`),
    ...twice(branches.flatMap(({ pools }) => pools.map(({ id }) => id))).map(
      (id) => `two pools have the id ${id}`,
    ),
    ...branches.flatMap((branch) =>
      [...ofHours(branch), ...ofPools(branch, city.lines), ...ofHalls(branch)].map(
        (said) => `branch ${branch.id}: ${said}`,
      ),
    ),
    ...ofPeople(city),
  ]
}

function ofHours({ hours }: Branch): string[] {
  const said: string[] = []
  for (const { from, to } of hours)
    if (to <= from) said.push(`hours end before they begin, ${from} to ${to}`)
  for (let weekday = 1; weekday <= 7; weekday++) {
    const own = hours
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .sort((a, b) => a.from.localeCompare(b.from))
    for (const [i, { from }] of own.entries())
      if (i > 0 && from < own[i - 1]!.to)
        said.push(`hours of weekday ${weekday} overlap at ${from}`)
  }
  return said
}

function ofPools({ pools, halls, quotas = {} }: Branch, lines: CityFile['lines']): string[] {
  const said: string[] = []
  for (const { id, desks } of pools)
    if (readDesks(desks).length === 0)
      said.push(`pool ${id} has no workplace in "${String(desks)}"`)
  for (const { id, shares, release = [] } of pools) {
    const mistake = mistakeInShares(shares, release)
    if (mistake) said.push(`pool ${id}: ${mistake}`)
  }
  for (const desk of twice(pools.flatMap(({ desks }) => readDesks(desks))))
    said.push(`two workplaces have the number ${desk}`)
  for (const { id, hall } of pools)
    if (!halls.some((known) => known.id === hall))
      said.push(`pool ${id} is in the hall ${hall}, which the branch does not have`)
  const letters = new Set(pools.flatMap((pool) => [...pool.letters]))
  for (const letter of letters) {
    if (!lines[letter]) said.push(`the letter ${letter} has no title in lines`)
    const own = new Set(
      pools.filter((pool) => pool.letters.includes(letter)).map(({ hall }) => hall),
    )
    if (own.size > 1)
      said.push(`the letter ${letter} is served in two halls, ${[...own].join(' and ')}`)
  }
  for (const letter of Object.keys(quotas))
    if (!letters.has(letter)) said.push(`no pool serves the letter ${letter}, which has a quota`)
  return said
}

function ofHalls({ halls, pools }: Branch): string[] {
  return halls.flatMap((hall) => {
    const letters = pools
      .filter((pool) => pool.hall === hall.id)
      .flatMap((pool) => [...pool.letters])
    return soundAlike
      .filter((pair) => [...pair].every((letter) => letters.includes(letter)))
      .map(
        (pair) =>
          `${[...pair].join(' and ')} sound alike when called; keep them out of one hall, ${hall.id}`,
      )
  })
}

function ofPeople({ branches, staff = [], devices = [] }: CityFile): string[] {
  const said: string[] = []
  for (const { name, roles } of staff)
    for (const held of roles) {
      const [role, branch] = held.split(':')
      if (!Role.safeParse(role).success)
        said.push(`${name}: "${role}" is not a role: ${Role.options.join(', ')}`)
      if (branch && !branches.some(({ id }) => id === branch))
        said.push(`${name}: there is no branch ${branch}`)
    }
  for (const { title, branch: id, hall, desk } of devices) {
    const branch = branches.find((one) => one.id === id)
    if (!branch) said.push(`screen ${title}: there is no branch ${id}`)
    else if (hall && !branch.halls.some((one) => one.id === hall))
      said.push(`screen ${title}: branch ${id} has no hall ${hall}`)
    else if (desk && !branch.pools.some(({ desks }) => readDesks(desks).includes(desk)))
      said.push(`screen ${title}: branch ${id} has no workplace ${desk}`)
  }
  return said
}
