package yonghuang.orders.waves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.Fulfilments.Fulfilment;
import yonghuang.orders.parcel.ParcelLine;
import yonghuang.orders.parcel.ParcelStatus;

/**
 * A wave as its parcels say it is.
 *
 * @param fulfilments those that are in it
 * @param picks in the order one walks
 */
public record WalkedWave(Wave wave, boolean done, List<String> fulfilments, List<Pick> picks) {
    /** Units of one lot in one bin. @param bin null at the dock */
    public record Pick(@Nullable String bin, String sku, String title, String lot, List<Share> shares) {
        public int units() {
            return shares.stream().mapToInt(Share::units).sum();
        }

        public int picked() {
            return shares.stream().mapToInt(Share::picked).sum();
        }
    }

    /** What one fulfilment wants of them. */
    public record Share(String fulfilment, int units, int picked) {}

    private record Place(String sku, String lot) {}

    /** @param bins by SKU and lot */
    static WalkedWave of(Wave wave, Collection<Fulfilment> found, Map<String, Map<String, String>> bins) {
        var members = found.stream()
                .filter(one -> wave.id().equals(one.parcel().wave()))
                .filter(one -> one.parcel().status() != ParcelStatus.CANCELLED)
                .toList();
        boolean done = members.stream().noneMatch(one -> one.parcel().status() == ParcelStatus.TO_PICK);
        var ids = members.stream().map(Fulfilment::id).toList();
        return new WalkedWave(wave, done, ids, picks(members, bins));
    }

    private static List<Pick> picks(List<Fulfilment> members, Map<String, Map<String, String>> bins) {
        var picks = new LinkedHashMap<Place, Pick>();
        for (var member : members) {
            for (var line : member.parcel().lines()) {
                for (var part : line.parts()) {
                    var place = new Place(line.sku(), part.lot());
                    var pick = picks.computeIfAbsent(place, first -> empty(member, line, part.lot(), bins));
                    pick.shares().add(new Share(member.id(), part.units(), line.pickedFrom(part.lot())));
                }
            }
        }
        return picks.values().stream()
                .sorted(Comparator.comparing(Pick::bin, BinOrder.OF_BINS)
                        .thenComparing(Pick::sku)
                        .thenComparing(Pick::lot))
                .toList();
    }

    private static Pick empty(Fulfilment member, ParcelLine line, String lot, Map<String, Map<String, String>> bins) {
        var bought = member.order().purchase().lines().get(line.line() - 1);
        var bin = bins.getOrDefault(line.sku(), Map.of()).get(lot);
        return new Pick(bin, line.sku(), bought.title(), lot, new ArrayList<>());
    }
}
