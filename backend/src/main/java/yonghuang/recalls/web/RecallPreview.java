package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.recalls.web.RecallAnswer.RecalledLot;
import yonghuang.recalls.web.RecallAnswer.RecalledStock;
import yonghuang.recalls.web.RecallAnswer.RecalledTransfer;

/**
 * What a recall would do; nothing has happened.
 *
 * @param lots all it would cover, with what was made of them
 * @param heldOrders orders with units that would be taken out
 * @param shippedOrders orders handed over with units of these lots
 * @param open id of the recall that is open already, null when there is none
 */
@Schema(name = "RecallPreview")
record RecallPreview(
        List<RecalledLot> lots,
        List<RecalledStock> stock,
        List<RecalledTransfer> transfers,
        long heldOrders,
        long shippedOrders,
        @Nullable String open) {}
