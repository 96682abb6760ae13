package yonghuang.catalog;

/** What is known and what the office has entered about registrations and their marks; asked whenever a shelf is made. */
public interface OriginRecords {
    /** Day of the shop now, as {@code 2026-11-24}. */
    String today();

    /** Reads what is stored, as things stand that day. */
    Origins on(String day);
}
