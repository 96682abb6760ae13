package yonghuang.inventory.transfers;

import org.jspecify.annotations.Nullable;

/** What is planned of a transfer when it is drafted. Days are {@code 2026-11-24}. */
public record TransferPlan(
        TransferMode mode,
        @Nullable String plannedDeparture,
        @Nullable String plannedArrival,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String note) {}
