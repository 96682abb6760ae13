/** Bytes, gzip, of the front page in Chinese as it was before there were consoles. The shop's first load does not grow. */
export const BUDGET = 110_515

/** What the entry asks for before the front page shows: the list of products and the words. */
const BESIDES = ['ListPage', 'zh-CN']

interface File {
  type: 'chunk' | 'asset'
  name?: string
  isEntry?: boolean
  code?: string
  source?: string | Uint8Array
  imports?: string[]
  viteMetadata?: { importedCss: Set<string> }
}
type Bundle = Record<string, File>
/** Bytes of a file as it travels. */
type Packed = (file: string | Uint8Array) => number

/** The files of the first load, with what each of them imports; not what is imported later. */
export function filesOfFirstLoad(bundle: Bundle): string[] {
  const found = new Set<string>()
  const take = (file: string) => {
    if (found.has(file) || !bundle[file]) return
    found.add(file)
    bundle[file].imports?.forEach(take)
    bundle[file].viteMetadata?.importedCss.forEach(take)
  }
  const chunks = Object.keys(bundle).filter((file) => bundle[file]!.type === 'chunk')
  chunks.filter((file) => bundle[file]!.isEntry).forEach(take)
  for (const name of BESIDES) {
    const chunk = chunks.find((file) => bundle[file]!.name === name)
    if (!chunk) throw new Error(`the build has no chunk ${name}`)
    take(chunk)
  }
  return [...found].sort()
}

export function bytesOf(bundle: Bundle, files: string[], packed: Packed): number {
  return files.reduce((sum, file) => {
    const { code, source } = bundle[file]!
    return sum + packed(code ?? source ?? '')
  }, 0)
}

/** Fails a build whose first load is beyond the budget. */
export function firstLoadBudget(packed: Packed, budget = BUDGET) {
  return {
    name: 'first-load-budget',
    apply: 'build' as const,
    writeBundle(_options: unknown, bundle: unknown) {
      const files = filesOfFirstLoad(bundle as Bundle)
      const bytes = bytesOf(bundle as Bundle, files, packed)
      if (bytes <= budget) return
      throw new Error(
        `the first load has ${bytes} bytes, ${bytes - budget} beyond ${budget}: load words or parts later (addWords, import())\n${files.join('\n')}`,
      )
    },
  }
}
