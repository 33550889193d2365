export {
  acts,
  openOffice,
  openOfficeDatabase,
  type OpenDatabase,
  type RunningOffice,
} from './office.ts'
export { readSettings, SettingsError, type Settings } from './settings.ts'
