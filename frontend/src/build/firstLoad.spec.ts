import { describe, expect, it } from 'vitest'
import { filesOfFirstLoad, firstLoadBudget, bytesOf } from './firstLoad'

const chunk = (name: string, imports: string[] = [], css: string[] = []) => ({
  type: 'chunk' as const,
  name,
  isEntry: name === 'index',
  code: `export const ${name.replace('-', '_')} = '${name}'`,
  imports,
  viteMetadata: { importedCss: new Set(css) },
})
const length = (file: string | Uint8Array) => file.length
const bundle = {
  'index-1.js': chunk('index', ['base-1.js'], ['index-1.css']),
  'base-1.js': chunk('base'),
  'index-1.css': { type: 'asset' as const, source: 'body { margin: 0 }' },
  'ListPage-1.js': chunk('ListPage', ['base-1.js']),
  'zh-CN-1.js': chunk('zh-CN'),
  'en-1.js': chunk('en'),
  'TracePage-1.js': chunk('TracePage', ['base-1.js']),
}

describe('the first load', () => {
  it('is the entry, the list, its words and what they import, each once', () => {
    expect(filesOfFirstLoad(bundle)).toEqual([
      'ListPage-1.js',
      'base-1.js',
      'index-1.css',
      'index-1.js',
      'zh-CN-1.js',
    ])
  })

  it('fails a build that is a byte beyond the budget, and says by how much', () => {
    const bytes = bytesOf(bundle, filesOfFirstLoad(bundle), length)

    expect(() => firstLoadBudget(length, bytes).writeBundle({}, bundle)).not.toThrow()
    expect(() => firstLoadBudget(length, bytes - 1).writeBundle({}, bundle)).toThrow('1 beyond')
  })

  it('is not measured where a part of it got another name', () => {
    const { 'ListPage-1.js': _, ...renamed } = bundle

    expect(() => filesOfFirstLoad(renamed)).toThrow('no chunk ListPage')
  })
})
