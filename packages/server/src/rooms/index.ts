import { Hooks } from '../acts/index.ts'
import { applicationRoom } from './applications/index.ts'
import { bookingRoom } from './bookings/index.ts'
import { catalogueRoom } from './catalogue/index.ts'
import { networkRoom } from './network/index.ts'
import { queueRoom } from './queue/index.ts'
import { ratingRoom } from './ratings/index.ts'
import type { Room } from './room.ts'
import { staffRoom } from './staff/index.ts'

/** The rooms of the office in reading order: each uses only those before it. */
export const rooms: readonly Room[] = [
  networkRoom,
  catalogueRoom,
  staffRoom,
  bookingRoom,
  queueRoom,
  applicationRoom,
  ratingRoom,
]

/** The hooks of the rooms with their answers. */
export const hooks = new Hooks(rooms.flatMap((room) => room.answers ?? []))
