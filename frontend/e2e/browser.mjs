import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** An installed Chrome or Chromium first; otherwise the one that comes with npm, unpacked under TMPDIR. */
export async function launchBrowser() {
  const executablePath =
    installed.find((path) => path && existsSync(path)) ?? (await unpackedChromium())
  return chromium.launch({ executablePath, args: flags, headless: true })
}

async function unpackedChromium() {
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
