import { describe, expect, it } from 'vitest'
import en from './en'
import zh from './zh-CN'

const sources = import.meta.glob<string>(
  ['/src/**/*.{vue,ts}', '!/src/**/*.spec.ts', '!/src/**/messages.*.ts', '!./*'],
  { query: '?raw', import: 'default', eager: true },
)
const laterChinese = import.meta.glob<object>('/src/features/**/messages.zh.ts', {
  import: 'default',
  eager: true,
})
const laterEnglish = import.meta.glob<object>('/src/features/**/messages.en.ts', {
  import: 'default',
  eager: true,
})
const code = Object.values(sources).join('\n')

function leaves(words: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as [string, string]]
        : [...leaves(value as object, `${prefix}${key}.`)],
    ),
  )
}

const chinese = leaves(Object.assign({}, zh, ...Object.values(laterChinese)))
const english = leaves(Object.assign({}, en, ...Object.values(laterEnglish)))
const namedIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

const literal = [...code.matchAll(/['"`]([a-z]\w*(?:\.[-\w]+)+)['"`]/gi)].map(([, key]) => key!)
const pattern = [...code.matchAll(/`([a-z]\w*(?:\.[\w.]*)?\.)(?:\$\{[^}]+\}\.?)+`/gi)].map(
  ([, start]) => start!,
)
const isUsed = (key: string) =>
  literal.includes(key) || pattern.some((start) => key.startsWith(start))

describe('the words of both languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()])
  })

  it('name the same things inside', () => {
    const named = (words: Map<string, string>) =>
      Object.fromEntries([...words].map(([key, text]) => [key, namedIn(text)]))

    expect(named(english)).toEqual(named(chinese))
  })

  it('are all used', () => {
    expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  it('leave no key in the code without words', () => {
    const asked = [...code.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g)].map(([, key]) => key!)

    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !chinese.has(key))).toEqual([])
  })
})
