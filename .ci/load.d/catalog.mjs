/** What the shop has, learned by walking its list before anything is measured. */
import { Connection, read } from './connection.mjs'

/**
 * Walks the whole list page by page. One product in stock is set apart: nobody buys it before the flash sale.
 * @throws Error when a product is missing or comes twice
 */
export async function learnCatalog(port) {
  const connection = new Connection(port)
  try {
    const products = []
    let after = ''
    let first = null
    do {
      const page = read(await connection.get(`/api/products?sort=newest&limit=100${after && `&after=${encodeURIComponent(after)}`}`), 200)
      first ??= page
      products.push(...page.items)
      after = page.next
    } while (after && products.length <= 200_000)
    const different = new Set(products.map(product => product.id)).size
    if (different !== products.length || different !== first.total)
      throw new Error(`the list says ${first.total} products; walked ${products.length}, ${different} of them different`)
    const categories = first.facets.category.slice(0, 8).map(facet => facet.value)
    const inStock = products.filter(product => product.inStock)
    return { products, categories, forSale: inStock.pop(), inStock }
  } finally {
    connection.close()
  }
}
