import type { Happening } from '../../notifications/outside.ts'
import type { RoomDelivery } from '../room.ts'

/** Posts what happened to a booking to the city's other software. */
export const postWebhook: RoomDelivery = async ({ outside }, _, message) => {
  await outside.postWebhook(message, message.detail as unknown as Happening)
  return true
}
