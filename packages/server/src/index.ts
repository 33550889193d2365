export { acts, openOffice, type RunningOffice } from './office.ts'
export { openOfficeDatabase, type OpenDatabase } from './open-office-database.ts'
export { readSettings, SettingsError, type Settings } from './settings/settings.ts'
