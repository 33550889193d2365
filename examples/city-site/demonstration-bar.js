// @ts-check
import { sayDemonstration } from '/shared/demonstration.js'

const bar = document.querySelector('.demonstration p')
if (bar) void sayDemonstration(bar)
