#!/usr/bin/env node
import { CommandMistake } from './command-line/command.ts'
import { runCommand } from './command-line/command-line.ts'
import { SecondServerError } from './database/one-server.ts'
import { SettingsError } from './settings/settings.ts'

try {
  await runCommand(process.argv.slice(2))
} catch (error) {
  const known =
    error instanceof SettingsError ||
    error instanceof SecondServerError ||
    error instanceof CommandMistake
  console.error(known ? error.message : error)
  process.exitCode = 1
}
