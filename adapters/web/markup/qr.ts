// An address as a QR code, drawn here: dark on light whatever the page is, since cameras want it so. Pure; slide.ts calls it. The only file
// that knows the package.
import { encodeQR } from 'qr'
import { type Html, html } from './html.js'

/** As many modules around it as readers ask for. */
const border = 4

/** The code as an element; `label`: what it is, for a screen reader. */
export function renderQr(address: string, label: string): Html {
  const rows = encodeQR(address, 'raw', { border, ecc: 'medium' })
  const size = rows.length
  const dots = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"></path><path fill="#000000" d="${dots.join('')}"></path></svg>`
}
