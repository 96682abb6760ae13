package yonghuang.orders.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yonghuang.orders.Fulfilments.Fulfilment;

/**
 * A manifest as its parcels say it is.
 *
 * @param gone what went with it, in the order it was asked
 * @param leftOut ids of what was opened again or went with another list before its turn came
 */
public record ListedManifest(Manifest manifest, List<Gone> gone, List<String> leftOut) {
    public record Gone(Fulfilment fulfilment, String trackingNumber) {}

    static ListedManifest of(Manifest manifest, Map<String, Fulfilment> found) {
        var gone = new ArrayList<Gone>();
        var leftOut = new ArrayList<String>();
        for (var item : manifest.items()) {
            var one = found.get(item.fulfilment());
            if (one != null && manifest.id().equals(one.parcel().manifest()))
                gone.add(new Gone(one, item.trackingNumber()));
            else if (manifest.handedOver()) leftOut.add(item.fulfilment());
        }
        return new ListedManifest(manifest, List.copyOf(gone), List.copyOf(leftOut));
    }
}
