const notes: readonly [frequency: number, after: number][] = [
  [659, 0],
  [523, 0.35],
]

/** Two soft notes and a short vibration, where the device and the person's own press allow them. */
export function chime(): void {
  navigator.vibrate?.([200, 100, 200])
  const context = new AudioContext()
  for (const [frequency, after] of notes) {
    const at = context.currentTime + after
    const gain = new GainNode(context, { gain: 0 })
    gain.gain.linearRampToValueAtTime(0.3, at + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.001, at + 1)
    const tone = new OscillatorNode(context, { frequency })
    tone.connect(gain).connect(context.destination)
    tone.start(at)
    tone.stop(at + 1)
  }
  setTimeout(() => void context.close(), 2000)
}
