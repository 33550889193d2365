import type { Application, Office } from '@transparent-office/contract'
import { findApplication } from '@transparent-office/contract/applications'
import { findOffice } from '@transparent-office/contract/network'
import { connectOffice } from '@transparent-office/sdk/connect'
import { statusMessages, type StatusWords } from '@transparent-office/words/applications/messages'
import { sayNow } from '@transparent-office/words/applications/sentences'
import {
  missingIn,
  readApplication,
  readNumber,
  type StatusField,
} from '@transparent-office/words/applications/which-application'
import { readCode } from '@transparent-office/words/shared/access-code'
import { connectionTo } from '../shared/connection.ts'
import { LiveTask } from '../shared/live-task.ts'
import type { OfficeElement } from '../shared/office-element.ts'

/** Carries the question and the application as it changes. */
export class StatusController {
  number = ''
  code = ''
  missing: readonly StatusField[] = []
  readonly application: LiveTask<Application>
  /** The applications shown since the page was opened, by number, each with its code. */
  readonly shown = new Map<string, { readonly code: string; now: Application }>()
  /** The office: its title, and whom to ask. Helps, but nothing waits for it. */
  office: Office | undefined

  constructor(readonly widget: OfficeElement) {
    this.application = new LiveTask(widget)
  }

  get words(): StatusWords {
    return statusMessages[this.widget.language]
  }

  /** The application to show: as it is, or as it was when it was shown last and is on its way again. */
  get current(): Application | undefined {
    const { answer, now } = this.application
    return answer ?? (now.is === 'waiting' ? this.shown.get(this.number)?.now : undefined)
  }

  /** Shows the application, or says what is missing. */
  submit(): void {
    Object.assign(this, readApplication(this.number, this.code))
    this.missing = missingIn(this.number, this.code)
    this.widget.requestUpdate()
    if (this.missing.length > 0) void this.widget.focusOn('.note')
    else this.show(true)
  }

  /** Follows the application; a press moves the focus to its sentence. */
  show(pressed: boolean): void {
    const { address } = this.widget.surroundings
    if (!address) return
    const connected = connectOffice(connectionTo(address, this.widget.language), {
      network: { findOffice },
      applications: { findApplication },
    })
    const number = readNumber(this.number)
    const token = readCode(this.code)
    connected.network.findOffice().then(
      (office) => {
        this.office = office
        this.widget.requestUpdate()
      },
      () => undefined,
    )
    this.application.follow(
      (options) => connected.applications.findApplication.watch({ number }, { token, ...options }),
      (now, before) => {
        this.shown.set(number, { code: token, now })
        this.#changed(now, before)
      },
    )
    if (pressed) void this.widget.focusOn('.answer')
  }

  /** Shows an application of those shown before. */
  showAgain(number: string): void {
    Object.assign(this, { number, code: this.shown.get(number)?.code ?? '' })
    this.show(true)
  }

  /** Asks for another application. */
  askOther(): void {
    this.application.forget()
    this.number = this.code = ''
    void this.widget.focusOn('#number')
  }

  #changed(now: Application, before: Application | undefined): void {
    if (!before || before.state === now.state) return
    this.widget.announce(this.words.changed(sayNow(this.widget.language, this.words, now)))
  }
}
