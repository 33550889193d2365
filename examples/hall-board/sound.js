// @ts-check
import { sayCall } from './say-call.js'

/** @typedef {{number: string, desk: number}} Call */

/** @type {AudioContext | undefined} */
let audio
/** @type {Promise<void>} */
let queue = Promise.resolve()

/** A voice that speaks on this device. Others would send what they say to a third party. */
const findVoice = () =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith('uk'))

export const soundOn = () => audio !== undefined
export const hasVoice = () => findVoice() !== undefined

/** Turns the sound on; only after a press, as browsers and people want it. */
export async function turnOn() {
  audio = new AudioContext()
  await audio.resume()
  // Some browsers list their voices only some time after they were first asked.
  findVoice()
  await chime()
}

export function turnOff() {
  void audio?.close()
  audio = undefined
  globalThis.speechSynthesis?.cancel()
}

/** Says a call twice, after those before it. @param {Call} call */
export function announceCall(call) {
  queue = queue.then(async () => {
    if (!audio) return
    await chime()
    await speak(sayCall(call))
    if (!findVoice()) return
    await pause(1500)
    await speak(sayCall(call))
  })
}

/** @param {number} milliseconds */
const pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Two soft tones, the second lower. */
async function chime() {
  if (!audio) return
  for (const [index, frequency] of [659.25, 523.25].entries()) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const begins = audio.currentTime + index * 0.45
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0, begins)
    volume.gain.linearRampToValueAtTime(0.35, begins + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, begins + 0.9)
    tone.connect(volume).connect(audio.destination)
    tone.start(begins)
    tone.stop(begins + 1)
  }
  await pause(1300)
}

/** @param {string} text */
async function speak(text) {
  const voice = findVoice()
  if (!voice || !audio) return
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = 0.9
  // A voice that breaks off must not silence the calls after it.
  await Promise.race([
    new Promise((resolve) => {
      said.onend = said.onerror = resolve
      speechSynthesis.speak(said)
    }),
    pause(15_000),
  ])
}
