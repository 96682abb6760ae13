package yonghuang.inventory.live;

/**
 * One piece of news for the screens of a warehouse.
 *
 * @param about what it is about; of two pieces about the same thing only the newer is worth sending
 * @param version a later one is newer
 */
public sealed interface LiveChange {
    String warehouse();

    String about();

    long version();

    /** Name of the event on the wire. */
    String event();

    /** A level as it is now, lapsed holds given back; {@code version} counts the changes of the level. */
    record Stock(String sku, String warehouse, long version, int available, int reserved, int quarantined)
            implements LiveChange {
        @Override
        public String about() {
            return "stock " + sku;
        }

        @Override
        public String event() {
            return "stock";
        }
    }

    /** A fulfilment has this status now; {@code version} counts the changes of its order. */
    record Fulfilment(String id, String order, String status, String warehouse, long version) implements LiveChange {
        @Override
        public String about() {
            return "fulfilment " + id;
        }

        @Override
        public String event() {
            return "fulfilment";
        }
    }
}
