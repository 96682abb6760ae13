package yonghuang.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static yonghuang.orders.OrdersShop.CHESTNUTS;
import static yonghuang.orders.OrdersShop.TEA;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.orders.OrdersShop;
import yonghuang.orders.cart.Carts;
import yonghuang.shared.Caller;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

class OrderRoutesMongoTests {
    private static final String BODY = """
            {"lines": [{"sku": "%s", "units": 15}, {"sku": "%s", "units": 1}],
             "address": {"name": "沈静", "phone": "13800138000", "region": "330203", "street": "中山西路 138 号"}}""".formatted(TEA, CHESTNUTS);

    private final OrdersShop shop = new OrdersShop().has(TEA, 10, 10).has(CHESTNUTS, 10, 10);
    private Caller caller = new Caller("shen", Set.of(Role.CONSUMER), Set.of(), Set.of());
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new OrderController(shop.checkout, shop.mine),
                    new CartController(
                            new Carts(shop.mongo, new OrdersShop.SomeSkus()), new OrdersShop.SomeSkus(), shop.stock),
                    new FulfilmentController(shop.fulfilments, shop.stock),
                    new DiscrepancyController(shop.discrepancies, new OrdersShop.SomeSkus()))
            .setCustomArgumentResolvers(new WhoCalls())
            .build();

    private final class WhoCalls implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binder) {
            return caller;
        }
    }

    private String text(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = http.perform(request.contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode json(MockHttpServletRequestBuilder request, int status) throws Exception {
        return JsonMapper.shared().readTree(text(request, status));
    }

    private JsonNode place() throws Exception {
        return json(post("/api/orders").header("Idempotency-Key", "k1").content(BODY), 201);
    }

    private void worksIn(String... warehouses) {
        caller = new Caller("wang", Set.of(Role.WAREHOUSE), Set.of(warehouses), Set.of());
    }

    @Test
    void anOrderHasTheKeysOfTheContract() throws Exception {
        var order = place();

        assertThat(order.propertyNames())
                .contains(
                        "id",
                        "status",
                        "placedAt",
                        "payBy",
                        "lines",
                        "itemsTotal",
                        "shippingTotal",
                        "discountTotal",
                        "total",
                        "address",
                        "parcels",
                        "payment",
                        "refunds");
        assertThat(order.at("/lines/0").propertyNames()).contains("sku", "title", "spec", "units", "price", "total");
        assertThat(order.at("/parcels/0").propertyNames())
                .contains(
                        "id", "warehouse", "status", "lines", "carrier", "trackingNumber", "shippedAt", "deliveredAt");
        assertThat(order.at("/payment").propertyNames()).contains("id", "provider", "status", "clientSecret");
        assertThat(order.at("/parcels/0/carrier").isNull()).isTrue();
        assertThat(order.at("/total/amount").asLong()).isEqualTo(15 * 12_800 + 3_990);
    }

    @Test
    void theSameRequestAgainIsAnsweredByteForByteAfterItWasPaid() throws Exception {
        var first = text(post("/api/orders").header("Idempotency-Key", "k1").content(BODY), 201);
        shop.payments.pay(JsonMapper.shared().readTree(first).get("id").asString());

        assertThat(text(post("/api/orders").header("Idempotency-Key", "k1").content(BODY), 201))
                .isEqualTo(first);
    }

    @Test
    void aCancelledOrderShowsItsRefund() throws Exception {
        var id = place().get("id").asString();
        shop.payments.pay(id);

        var cancelled = json(post("/api/orders/" + id + "/cancel"), 200);

        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/refunds/0").propertyNames()).contains("id", "amount", "status", "reason");
        assertThat(cancelled.at("/refunds/0/amount")).isEqualTo(cancelled.get("total"));
        assertThat(json(get("/api/orders"), 200).at("/items/0")).isEqualTo(cancelled);
    }

    @Test
    void aFulfilmentIsPickedPackedShippedAndDelivered() throws Exception {
        var id = place().get("id").asString();
        shop.payments.pay(id);
        worksIn("ningbo");
        var parcel = "/api/warehouses/ningbo/fulfilments/" + id + "-ningbo";
        var fulfilment = json(get(parcel), 200);
        assertThat(fulfilment.propertyNames()).contains("id", "order", "warehouse", "status", "lines");
        assertThat(fulfilment.at("/lines/0").propertyNames()).contains("sku", "units", "picked", "parts");

        for (var line : fulfilment.get("lines")) {
            var pick = """
                    {"sku": "%s", "lot": "%s", "units": %d}""".formatted(
                            line.get("sku").asString(),
                            line.at("/parts/0/lot").asString(),
                            line.get("units").asInt());
            json(post(parcel + "/pick").content(pick), 200);
        }
        json(post(parcel + "/pack").content("{\"parcels\": 2}"), 200);
        json(post(parcel + "/ship").content("{\"carrier\": \"顺丰\", \"trackingNumber\": \"SF1\"}"), 200);
        var delivered = json(post(parcel + "/deliver").content("{}"), 200);

        assertThat(delivered.get("status").asString()).isEqualTo("DELIVERED");
        assertThat(json(get("/api/warehouses/ningbo/fulfilments?status=DELIVERED"), 200)
                        .get("items"))
                .containsExactly(delivered);
    }

    @Test
    void aWeighedParcelShowsItsWeight() throws Exception {
        var order = shop.paid("shen", "k2", OrdersShop.line(TEA, 1));
        worksIn("ningbo");
        var parcel = "/api/warehouses/ningbo/fulfilments/" + order.id() + "-ningbo";
        var scan = "{\"sku\": \"%s\", \"lot\": \"LOT-%s-ningbo\", \"units\": 1}".formatted(TEA, TEA);
        var picked = json(post(parcel + "/pick").content(scan), 200);

        var packed = json(post(parcel + "/pack").content("{\"parcels\": 1, \"weightGrams\": 320}"), 200);

        assertThat(picked.get("weightGrams").isNull()).isTrue();
        assertThat(packed.get("weightGrams").asInt()).isEqualTo(320);
    }

    @Test
    void onlyTheWarehousesOwnPeopleWorkAndTheOfficeMayLook() throws Exception {
        var id = place().get("id").asString();
        shop.payments.pay(id);
        var parcel = "/api/warehouses/ningbo/fulfilments/" + id + "-ningbo";

        worksIn("huanggang");
        assertThatThrownBy(() -> text(get(parcel), 404)).hasCauseInstanceOf(NotFound.class);
        caller = new Caller("office", Set.of(Role.OFFICE), Set.of(), Set.of());
        assertThat(json(get(parcel), 200).get("order").asString()).isEqualTo(id);
        assertThatThrownBy(() -> text(post(parcel + "/pack").content("{\"parcels\": 1}"), 404))
                .hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void aCartSaysWhatItCostsAndWhetherItCouldBeHeld() throws Exception {
        json(put("/api/cart/lines/" + TEA).content("{\"units\": 20}"), 200);
        var cart = json(
                post("/api/cart/merge").content("{\"lines\": [{\"sku\": \"" + CHESTNUTS + "\", \"units\": 21}]}"), 200);

        assertThat(cart.at("/lines/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "sku", "title", "spec", "units", "price", "total", "available", "product", "category");
        assertThat(cart.at("/lines/0/available").asBoolean()).isTrue();
        assertThat(cart.at("/lines/1/available").asBoolean()).isFalse();
        assertThat(cart.at("/itemsTotal/amount").asLong()).isEqualTo(20 * 12_800 + 21 * 3_990);
        assertThat(json(delete("/api/cart/lines/" + TEA), 200).get("lines")).hasSize(1);
    }
}
