// SVG → PNG, for places that show no SVG: chats. The only file that knows @resvg/resvg-js, which is loaded at the first picture
// and not with the program. Only the typeface that comes along is used, never the machine's: the same picture everywhere.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** The picture as PNG so many pixels wide, off the main thread. Throws on what is no SVG. */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const fontFiles = [
    require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
  ]
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  })
  return image.asPng()
}
