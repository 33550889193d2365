/** So many begin before whoever else calls has a turn. */
const atOnce = /* guard streams-open-in-turn */ 4 /* end guard */

/** Begins works a few at a time, so that a crowd of them holds nobody else up. */
export class FewAtATime {
  #waiting: (() => void)[] = []
  #next = 0
  #going = false

  begin(work: () => void): void {
    this.#waiting.push(work)
    if (this.#going) return
    this.#going = true
    setImmediate(() => this.#go())
  }

  #go(): void {
    for (const work of this.#waiting.slice(this.#next, this.#next + atOnce)) work()
    this.#next += atOnce
    if (this.#next < this.#waiting.length) return void setImmediate(() => this.#go())
    this.#waiting = []
    this.#next = 0
    this.#going = false
  }
}
