package yonghuang.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.catalog.CatalogExamples;
import yonghuang.catalog.ProductShelf;
import yonghuang.catalog.listing.Displays;
import yonghuang.catalog.listing.PriceHistory;
import yonghuang.catalog.listing.Products;
import yonghuang.catalog.listing.Shelves;
import yonghuang.catalog.sample.SampleCatalog;
import yonghuang.catalog.search.IndexedSearch;
import yonghuang.catalog.search.Suggestions;
import yonghuang.catalog.vocabulary.Vocabularies;
import yonghuang.catalog.vocabulary.ZeroHits;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.SampleMerchants;
import yonghuang.shared.GroupSteps.Step;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;
import yonghuang.shared.NotFound;
import yonghuang.testing.TestStore;

/** The answers as they go over the wire, against the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogHttpMongoTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CatalogExamples.Stock stock = new CatalogExamples.Stock();
    private IndexedSearch search;
    private MockMvc http;
    private PriceHistory history;
    private final Map<String, List<Step>> groupSteps = new HashMap<>();

    @BeforeAll
    void shop(@TempDir Path folder) {
        MongoTemplate mongo = TestStore.fresh();
        new SampleMerchants(mongo).load();
        var products = new Products(mongo);
        var shelves = new Shelves(products, CatalogExamples.ORIGINS, new Merchants(mongo));
        new SampleCatalog(CatalogExamples.REGISTRATIONS, products, shelves, 100).load();
        search = new IndexedSearch(folder, Duration.ofSeconds(20));
        search.follow(shelves.current());
        history = new PriceHistory(mongo);
        var answers = new CatalogAnswers(
                shelves,
                new Displays(shelves, stock),
                search,
                new ZeroHits(mongo, Clock.systemUTC()),
                stock,
                sku -> groupSteps.getOrDefault(sku, List.of()),
                history,
                JSON);
        http = MockMvcBuilders.standaloneSetup(
                        new ProductsController(answers),
                        new SuggestionsController(new Suggestions(
                                shelves, new Vocabularies(mongo, (actor, act, subject, before, after, why) -> {}))))
                .build();
    }

    @AfterAll
    void close() {
        search.close();
    }

    private MockHttpServletResponse answer(String address, Object... values) throws Exception {
        return http.perform(get(address, values)).andReturn().getResponse();
    }

    private JsonNode json(String address, Object... values) throws Exception {
        var answer = answer(address, values);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json");
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    @Test
    void aListHasExactlyTheMembersOfTheContract() throws Exception {
        var list = json("/api/products?q={q}&limit=1", "罗田板栗");

        assertThat(names(list)).containsExactlyInAnyOrder("items", "next", "total", "facets", "didYouMean");
        var item = list.get("items").get(0);
        assertThat(names(item))
                .containsExactlyInAnyOrder(
                        "id", "title", "sku", "price", "gi", "county", "category", "inStock", "image");
        assertThat(item.get("price").toString()).isEqualTo("{\"amount\":990,\"currency\":\"CNY\"}");
        assertThat(item.get("gi").toString())
                .isEqualTo("{\"id\":\"luotian-banli\",\"name\":\"罗田板栗\",\"kind\":null,\"mark\":false}");
        assertThat(item.get("county").toString()).isEqualTo("{\"code\":\"421123\",\"name\":\"罗田县\"}");
        assertThat(item.get("category").toString()).isEqualTo("{\"id\":\"nuts\",\"name\":\"干果\"}");
        assertThat(item.get("image").asString()).isEqualTo("/art/chestnut.svg");
        assertThat(list.get("next").asString()).isNotBlank();
    }

    @Test
    void facetsHaveValueNameAndCountAndBandsTheirEnds() throws Exception {
        var facets = json("/api/products").get("facets");

        assertThat(names(facets)).containsExactlyInAnyOrder("category", "county", "gi", "price");
        assertThat(names(facets.get("county").get(0))).containsExactly("value", "name", "count");
        assertThat(names(facets.get("price").get(0))).containsExactly("from", "to", "count");
        assertThat(facets.get("price").get(0).get("from").isNull()).isTrue();
    }

    @Test
    void anUnknownCountyIsNull() throws Exception {
        assertThat(json("/api/products?gi=yelu-dasuan")
                        .get("items")
                        .get(0)
                        .get("county")
                        .isNull())
                .isTrue();
    }

    @Test
    void theLastPageHasNoNext() throws Exception {
        assertThat(json("/api/products?category=crafts&limit=100").get("next").isNull())
                .isTrue();
    }

    @Test
    void anUnknownCategoryHasNoItems() throws Exception {
        assertThat(json("/api/products?category=cars").get("total").asInt()).isZero();
    }

    @Test
    void aProductHasTheMembersOfTheContractAndItsOrigin() throws Exception {
        var product = json("/api/products/wuxue-sutang-0001");

        assertThat(names(product))
                .contains(
                        "id",
                        "title",
                        "description",
                        "variants",
                        "gi",
                        "county",
                        "category",
                        "merchant",
                        "images",
                        "sample",
                        "origin");
        assertThat(names(product.get("variants").get(0)))
                .contains("sku", "spec", "netWeightGrams", "price", "availability");
        assertThat(names(product.get("merchant"))).containsExactly("id", "name", "sample");
        assertThat(product.get("origin").get("holder").isNull()).isTrue();
        assertThat(product.get("origin").get("sources").size()).isPositive();
    }

    @Test
    void stockIsToldPerWarehouseAndUnitsOnlyWhenFewAreLeft() throws Exception {
        stock.set("LT-BANLI-500", 10).set("LT-BANLI-1000", 11);

        var variants = json("/api/products/luotian-banli-0001").get("variants");

        assertThat(variants.get(0).get("availability").toString())
                .isEqualTo("[{\"warehouse\":\"ningbo\",\"kind\":\"SALES\",\"status\":\"LOW\",\"units\":10},"
                        + "{\"warehouse\":\"huanggang\",\"kind\":\"ORIGIN\",\"status\":\"OUT\",\"units\":null}]");
        assertThat(variants.get(1).get("availability").get(0).toString())
                .isEqualTo("{\"warehouse\":\"ningbo\",\"kind\":\"SALES\",\"status\":\"IN_STOCK\",\"units\":null}");
    }

    @Test
    void aVariantShowsWhatItsPriceMayBeComparedWithAndWhatPublicBuyersPay() throws Exception {
        var before = json("/api/products/luotian-banli-0001").at("/variants/0");
        assertThat(before.get("compareAt").isNull()).isTrue();
        assertThat(before.get("groupSteps").toString()).isEqualTo("[]");
        var sku = before.get("sku").asString();
        var now = Money.fen(before.at("/price/amount").asLong());

        groupSteps.put(sku, List.of(new Step(50, Money.fen(880))));
        var published = Instant.parse("2026-09-01T00:00:00Z");
        history.add(List.of(
                new ProductShelf.Priced(sku, 1, Money.fen(1_290), published),
                new ProductShelf.Priced(sku, 2, now, Instant.parse("2026-11-24T08:00:00Z"))));

        var after = json("/api/products/luotian-banli-0001").at("/variants/0");
        assertThat(after.at("/compareAt/amount").asLong()).isEqualTo(1_290);
        assertThat(after.get("groupSteps").toString())
                .isEqualTo("[{\"fromUnits\":50,\"price\":{\"amount\":880,\"currency\":\"CNY\"}}]");
        groupSteps.clear();
    }

    @Test
    void aKeptProductPageStillShowsTheStockOfNow() throws Exception {
        stock.set("LT-BANLI-500", 7);
        json("/api/products/luotian-banli-0001");

        stock.set("LT-BANLI-500", 6);

        var units = json("/api/products/luotian-banli-0001").at("/variants/0/availability/0/units");
        assertThat(units.asInt()).isEqualTo(6);
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldThatItIsStillTrue() throws Exception {
        var tag = answer("/api/products").getHeader("ETag");

        var again = http.perform(get("/api/products").header("If-None-Match", tag))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(answer("/api/products").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void anUnknownProductIsNotFound() {
        assertThat(refusal("/api/products/nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void tooManyCharactersAreRefused() {
        assertThat(refusal("/api/products?q=" + "a".repeat(201))).isInstanceOf(InvalidInput.class);
        assertThat(refusal("/api/suggestions?q=" + "a".repeat(201))).isInstanceOf(InvalidInput.class);
    }

    private Throwable refusal(String address) {
        try {
            answer(address);
            throw new AssertionError("was answered");
        } catch (ServletException refused) {
            return refused.getCause();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void suggestionsHaveTextAndProduct() throws Exception {
        var first = json("/api/suggestions?q=luot").get("items").get(0);

        assertThat(first.toString()).isEqualTo("{\"text\":\"罗田板栗\",\"product\":null}");
    }
}
