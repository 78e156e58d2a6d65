// The colours of the pictures, light and dark. Text has at least 4.5:1 on what it stands on, and marks, or
// the line around them, at least 3:1; they differ in form and lightness too, so that a print in black and white can be read.
import type { Ink } from './shapes.js'

export type Palette = Readonly<Record<Ink, string>>

export const light: Palette = {
  paper: '#ffffff',
  ink: '#17242d',
  soft: '#4d5c66',
  edge: '#b9c2c8',
  track: '#eef2f4',
  holiday: '#e6e0ee',
  'holiday-line': '#9c8bb5',
  today: '#c2185b',
  lab: '#0b5c82',
  'on-lab': '#ffffff',
  network: '#f2b544',
  'on-network': '#17242d',
  other: '#d5efe0',
  'on-other': '#17242d',
  deadline: '#a3321c',
  'on-deadline': '#ffffff',
  heavy: '#b3541e',
  middle: '#66727a',
  good: '#0b6e5a',
}

export const dark: Palette = {
  paper: '#1b242a',
  ink: '#e9eff2',
  soft: '#b4c1c9',
  edge: '#526470',
  track: '#22333f',
  holiday: '#3a3350',
  'holiday-line': '#8f80b3',
  today: '#ff8fb8',
  lab: '#8bcbe8',
  'on-lab': '#06202e',
  network: '#f2b544',
  'on-network': '#17242d',
  other: '#1e5a40',
  'on-other': '#ffffff',
  deadline: '#ff9f8a',
  'on-deadline': '#3a0d04',
  heavy: '#ffb38a',
  middle: '#b4c1c9',
  good: '#6fd3b8',
}
