// The app's icons for Teams, as SVG; src/insight/picture.ts makes PNG of them, so they are the same on every machine.
// The web page has its own (adapters/web/public/icon.svg): Teams lays its own shape over the first, and wants the second in
// white on nothing.

/** 192 × 192, in colour: the drawing stays within the middle 96, which no shape that Teams cuts takes away. */
export const colourIcon = {
  name: 'color.png',
  size: 192,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192" fill="none">
  <rect width="192" height="192" fill="#0f3a52"/>
  <circle cx="96" cy="96" r="46" stroke="#9cc9dc" stroke-width="4"/>
  <path stroke="#9cc9dc" stroke-width="5" stroke-linecap="round" d="M96 56v9M96 127v9M56 96h9M127 96h9"/>
  <path fill="#f2b544" d="M123 64 104 102 90 88Z"/>
  <path fill="#eef5f8" d="M69 128 88 90 102 104Z"/>
  <circle cx="96" cy="96" r="5.5" fill="#0f3a52"/>
</svg>`,
}

/** 32 × 32, white on transparent, for the bar at the side. */
export const outlineIcon = {
  name: 'outline.png',
  size: 32,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#ffffff" stroke-width="2" stroke-linejoin="round">
  <circle cx="16" cy="16" r="13"/>
  <path d="M22 10 18.5 18.5 10 22 13.5 13.5Z"/>
</svg>`,
}
