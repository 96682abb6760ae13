package yonghuang.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.orders.cart.Cart;
import yonghuang.orders.cart.Carts;
import yonghuang.shared.Availability;
import yonghuang.shared.Caller;
import yonghuang.shared.Skus;

/** The cart of the signed-in account; every route answers the whole cart. */
@RestController
@RequestMapping(path = "/api/cart", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cart")
class CartController {
    private final Carts carts;
    private final Skus skus;
    private final Availability availability;

    CartController(Carts carts, Skus skus, Availability availability) {
        this.carts = carts;
        this.skus = skus;
        this.availability = availability;
    }

    @Operation(operationId = "showCart", summary = "My cart at today's prices")
    @GetMapping
    CartResponse show(Caller caller) {
        return answer(carts.of(caller.account()));
    }

    @Operation(operationId = "putCartLine", summary = "Set the units of one SKU; 0 removes it")
    @PutMapping("/lines/{sku}")
    CartResponse put(Caller caller, @PathVariable String sku, @RequestBody CartLineRequest request) {
        return answer(carts.put(caller.account(), sku, request.checked()));
    }

    @Operation(operationId = "removeCartLine", summary = "Remove one SKU")
    @DeleteMapping("/lines/{sku}")
    CartResponse remove(Caller caller, @PathVariable String sku) {
        return answer(carts.put(caller.account(), sku, 0));
    }

    @Operation(
            operationId = "mergeCart",
            summary = "Add what was put aside before signing in; units add up, at most 10,000 of a SKU")
    @PostMapping("/merge")
    CartResponse merge(Caller caller, @RequestBody CartMergeRequest request) {
        return answer(carts.merge(caller.account(), request.checked()));
    }

    private CartResponse answer(Cart cart) {
        return CartResponse.of(cart, skus, availability);
    }
}
