package yonghuang.inventory.receiving.web;

import org.springframework.stereotype.Component;
import yonghuang.inventory.receiving.Delivery;
import yonghuang.inventory.receiving.DeliveryLine;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.Skus;

/** Deliveries as they are shown, with the names of what they speak of. */
@Component
class DeliveryAnswers {
    private final Skus skus;
    private final MerchantNames merchants;

    DeliveryAnswers(Skus skus, MerchantNames merchants) {
        this.skus = skus;
        this.merchants = merchants;
    }

    DeliveryAnswer of(Delivery delivery) {
        var name = merchants.nameOf(delivery.merchant()).orElse(null);
        return new DeliveryAnswer(
                delivery.id(),
                delivery.warehouse(),
                new DeliveryAnswer.From(delivery.merchant(), name),
                delivery.reference(),
                delivery.expectedOn(),
                delivery.status(),
                delivery.lines().stream().map(this::line).toList(),
                delivery.intakes().stream().map(Delivery.Taken::id).toList(),
                DeliveryAnswer.End.of(delivery.ending()),
                delivery.note(),
                delivery.at(),
                delivery.actor());
    }

    private DeliveryAnswer.Line line(DeliveryLine line) {
        var title = skus.find(line.sku()).map(Skus.Sku::productTitle).orElse(null);
        return new DeliveryAnswer.Line(
                line.sku(), title, line.announced(), line.accepted(), line.rejected(), line.damaged());
    }
}
