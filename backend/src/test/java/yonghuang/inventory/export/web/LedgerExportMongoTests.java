package yonghuang.inventory.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.servlet.ServletException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.data.mapping.callback.EntityCallbacks;
import org.springframework.data.mongodb.core.mapping.event.AfterConvertCallback;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import yonghuang.inventory.Shop;
import yonghuang.inventory.export.LedgerExport;
import yonghuang.inventory.export.LedgerExport.Wanted;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.Adjustment;
import yonghuang.inventory.level.Keeping;
import yonghuang.inventory.level.MovementKind;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;

class LedgerExportMongoTests {
    private static final String EXPORT = "/api/warehouses/ningbo/movements/export";

    private final Shop shop = new Shop().withStock("SKU-0000", "ningbo", 10).withStock("SKU-0001", "ningbo", 4);
    private final LedgerExport export = new LedgerExport(shop.ledger, shop.copier, shop.levels, shop.skus);
    private Caller caller = new Caller("acc_w", Set.of(Role.WAREHOUSE), Set.of("ningbo"), Set.of());
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new LedgerExportController(export))
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

    private MockHttpServletResponse answer(String query) throws Exception {
        return http.perform(get(EXPORT + query).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    private List<List<String>> rows(String query) throws Exception {
        var text = answer(query).getContentAsString(StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .skip(1)
                .map(row -> row.getFields())
                .toList();
    }

    @Test
    void oneRowPerMovementOldestFirst() throws Exception {
        var adjustment = new Adjustment("L1", -2, "adjustment:k", "=HYPERLINK(1)", "acc_w", "DAMAGE", "@risk");
        shop.clock.advance(java.time.Duration.ofSeconds(1));
        shop.levels.change("SKU-0000", "ningbo", (level, now) -> Keeping.adjust(level, adjustment, now));

        var rows = rows("?sku=SKU-0000");

        assertThat(rows.getFirst())
                .containsExactly(
                        "2026-11-24 12:00:00",
                        "ningbo",
                        "SKU-0000",
                        "罗田板栗 0",
                        "L1",
                        "RECEIPT",
                        "10",
                        "",
                        "",
                        "R-L1",
                        "acc_w",
                        "1",
                        "SKU-0000@ningbo#1");
        assertThat(rows.getLast().subList(5, 10))
                .containsExactly("ADJUSTMENT", "-2", "DAMAGE", "'@risk", "'=HYPERLINK(1)");
        assertThat(rows("")).hasSize(3);
    }

    @Test
    void daysAreThoseOfShanghai() throws Exception {
        move("a", "2026-11-22T15:59:59Z");
        move("b", "2026-11-22T16:00:00Z");
        move("c", "2026-11-23T15:59:59.999Z");

        assertThat(rows("?from=2026-11-23&to=2026-11-23"))
                .extracting(row -> row.get(9))
                .containsExactly("b", "c");
        assertThat(rows("?to=2026-11-22")).extracting(row -> row.get(9)).containsExactly("a");
        assertThat(rows("?from=2026-11-24")).hasSize(2);
    }

    private void move(String reference, String at) {
        shop.ledger.add(List.of(movement(reference, Instant.parse(at))));
    }

    private static StockMovement movement(String reference, Instant at) {
        return new StockMovement(
                "SKU-0009@ningbo#" + reference,
                "SKU-0009@ningbo",
                "SKU-0009",
                "ningbo",
                1,
                1,
                MovementKind.RECEIPT,
                "L1",
                1,
                reference,
                "acc_w",
                at,
                null,
                null);
    }

    @Test
    void fileHasANameAndIsNotKeptOnTheWay() throws Exception {
        var csv = answer("?from=2026-11-01&to=2026-11-30");
        var xlsx = answer("?format=xlsx");

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"movements-ningbo-2026-11-01-2026-11-30.csv\"");
        assertThat(csv.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(xlsx.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void headingsSpeakTheLanguageOfTheReader() throws Exception {
        var zh = http.perform(get(EXPORT).locale(Locale.CHINA)).andReturn().getResponse();

        assertThat(zh.getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFF时间（北京时间）,仓库,货号,商品,批次,类型,件数");
        assertThat(answer("").getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFFTime (Asia/Shanghai),");
    }

    @Test
    void wrongQuestionsAndForeignWarehousesAreRefused() {
        assertRefused("?format=pdf", InvalidInput.class);
        assertRefused("?from=yesterday", InvalidInput.class);
        assertRefused("?from=2026-11-24&to=2026-11-23", InvalidInput.class);
        caller = new Caller("acc_h", Set.of(Role.WAREHOUSE), Set.of("huanggang"), Set.of());
        assertRefused("", NotFound.class);
    }

    private void assertRefused(String query, Class<? extends Exception> refusal) {
        assertThatThrownBy(() -> answer(query))
                .isInstanceOf(ServletException.class)
                .hasCauseInstanceOf(refusal);
    }

    /** Notes how many rows had been read from the store as the bytes went out. */
    private static final class Reader extends OutputStream {
        private final AtomicLong rowsRead;
        private final TreeMap<Long, Long> rowsByBytes = new TreeMap<>();
        private long bytes;

        Reader(AtomicLong rowsRead) {
            this.rowsRead = rowsRead;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            rowsByBytes.put(bytes, rowsRead.get());
        }

        /** Rows that had been read when half of the file was out. */
        long rowsAtHalf() {
            return rowsByBytes.ceilingEntry(bytes / 2).getValue();
        }
    }

    @Test
    void aHundredThousandRowsAreNeverInMemoryTogether() throws Exception {
        var at = Shop.NOON.minusSeconds(60);
        for (int from = 0; from < 100_000; from += 1_000) {
            shop.ledger.add(IntStream.range(from, from + 1_000)
                    .mapToObj(n -> movement("R-" + n, at.plusMillis(n / 10)))
                    .toList());
        }

        var rowsRead = new AtomicLong();
        AfterConvertCallback<StockMovement> counting = (movement, document, collection) -> {
            rowsRead.incrementAndGet();
            return movement;
        };
        shop.store.setEntityCallbacks(EntityCallbacks.create(counting));

        for (var format : ExportFormat.values()) {
            rowsRead.set(0);
            var reader = new Reader(rowsRead);
            export.write(new Wanted("ningbo", null, null, "SKU-0009"), format, Sentence::en, reader);
            assertThat(rowsRead).as(format.word()).hasValue(100_000);
            assertThat(reader.rowsAtHalf()).as(format.word()).isBetween(25_000L, 75_000L);
        }
    }
}
