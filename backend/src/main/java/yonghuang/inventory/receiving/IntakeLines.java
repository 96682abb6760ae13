package yonghuang.inventory.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.inventory.receipts.IncomingLines;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.Registrations;
import yonghuang.shared.Registrations.Registration;
import yonghuang.shared.Sentence;

/**
 * Makes countable lines of sent ones. Refuses by name what the law wants in an intake record and is not there (R20), and
 * what contradicts what is known of the lot in any warehouse.
 */
@Component
public final class IntakeLines {
    private final IncomingLines incoming;
    private final LotRegister register;
    private final MerchantNames merchants;
    private final Registrations registrations;

    public IntakeLines(
            IncomingLines incoming, LotRegister register, MerchantNames merchants, Registrations registrations) {
        this.registrations = registrations;
        this.incoming = incoming;
        this.register = register;
        this.merchants = merchants;
    }

    /** The same SKU and lot twice becomes one line, in the order of first appearance. */
    List<IntakeLine> addUp(List<IntakeLine> asked) {
        var lines = new LinkedHashMap<String, IntakeLine>();
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            var line = asked.get(i);
            var first = lines.putIfAbsent(line.facts().id(), line);
            if (first == null) continue;
            if (first.agreesWith(line)) lines.put(line.facts().id(), first.plus(line));
            else wrong.add(error(i, "lot", "is described differently in another line", "与另一行对同一批次的描述不一致"));
        }
        refuse(wrong);
        return List.copyOf(lines.values());
    }

    /**
     * Day of expiry and merchant filled in where they were left out and are known.
     *
     * @param delivering merchant of the delivery, null when nothing was announced
     * @throws InvalidInput naming each line as it was sent
     */
    List<IntakeLine> complete(
            String warehouse,
            List<IntakeLine> asked,
            List<IntakeLine> combined,
            @Nullable String delivering,
            Instant at) {
        var known = known(combined);
        var filled = combined.stream()
                .map(line -> line.filledIn(expiry(known.get(line.facts().id())), merchant(line, delivering), at))
                .toList();
        var goods = incoming.complete(
                warehouse,
                asked.stream().map(IntakeLine::goods).toList(),
                filled.stream().map(IntakeLine::goods).toList());
        var complete = new ArrayList<IntakeLine>();
        for (int i = 0; i < goods.size(); i++) {
            complete.add(filled.get(i).filledIn(goods.get(i).expiresOn(), null, at));
        }
        check(asked, complete, known, delivering);
        return complete;
    }

    private Map<String, LotFacts> known(List<IntakeLine> lines) {
        return register.all(lines.stream().map(line -> line.facts().id()).toList()).stream()
                .collect(Collectors.toMap(LotFacts::id, Function.identity()));
    }

    private static @Nullable String expiry(@Nullable LotFacts known) {
        return known == null ? null : known.expiresOn();
    }

    /** Goods of a named supplier are not taken for the merchant's own. */
    private static @Nullable String merchant(IntakeLine line, @Nullable String delivering) {
        return line.facts().supplier() == null ? delivering : null;
    }

    private void check(
            List<IntakeLine> asked,
            List<IntakeLine> complete,
            Map<String, LotFacts> known,
            @Nullable String delivering) {
        var wrong = new ArrayList<FieldError>();
        var there = new HashMap<String, Boolean>();
        for (var line : complete) {
            int i = placeOf(line, asked);
            var facts = line.facts();
            if (facts.merchant() == null && facts.supplier() == null) {
                wrong.add(error(i, "merchant", "or supplier is required", "商户或供货人必填其一"));
            } else if (facts.merchant() != null && !there.computeIfAbsent(facts.merchant(), this::isMerchant)) {
                wrong.add(error(i, "merchant", "is not a merchant of this shop", "不是本店的商户"));
            } else if (delivering != null && facts.merchant() != null && !delivering.equals(facts.merchant())) {
                wrong.add(error(i, "merchant", "is not the merchant of the delivery", "不是该到货单的商户"));
            }
            if (facts.expiresOn() == null) {
                wrong.add(error(
                        i, "expiresOn", "is required: the shelf life of the SKU is not known", "必填：该 SKU 的保质期未知"));
            } else if (facts.expiresOn().compareTo(Objects.requireNonNull(facts.producedOn())) <= 0) {
                wrong.add(error(i, "expiresOn", "must be after producedOn", "必须晚于生产日期"));
            }
            checkOrigin(i, facts, wrong);
            contradict(i, facts, known.get(facts.id()), wrong);
        }
        refuse(wrong);
    }

    /** Units are counted under a registration only where its area is known to hold the place they come from. */
    private void checkOrigin(int line, LotFacts facts, List<FieldError> wrong) {
        var gi = facts.gi();
        if (gi == null) return;
        if (registrations.registration(gi).isEmpty()) {
            wrong.add(error(line, "gi", "is no registration this shop knows", "不是本店已知的地理标志登记"));
            return;
        }
        if (isAnotherName(facts.sku(), gi)) {
            wrong.add(error(line, "gi", "is not what the product claims", "与商品声明的地理标志不一致"));
            return;
        }
        if (facts.county() == null) {
            wrong.add(error(line, "county", "is required with gi", "填写地理标志时必填"));
            return;
        }
        switch (registrations.place(gi, facts.county(), facts.town())) {
            case OUTSIDE ->
                wrong.add(error(line, "gi", "does not cover the county and town of the lot", "其产地范围不包含该批次的县区和乡镇"));
            case TOWN_NEEDED ->
                wrong.add(error(line, "town", "is required: the registration covers some towns only", "必填：该登记仅覆盖部分乡镇"));
            case INSIDE, UNKNOWN -> {}
        }
    }

    /** One name may hold several registrations (R1); a product of one name is not received under another. */
    private boolean isAnotherName(String sku, String gi) {
        var claimed = registrations.claimOf(sku).flatMap(registrations::registration);
        var said = registrations.registration(gi);
        return claimed.isPresent() && !claimed.map(Registration::nameZh).equals(said.map(Registration::nameZh));
    }

    private boolean isMerchant(String id) {
        return merchants.nameOf(id).isPresent();
    }

    private static void contradict(int line, LotFacts said, @Nullable LotFacts known, List<FieldError> wrong) {
        if (known == null) return;
        differ(line, "producedOn", said.producedOn(), known.producedOn(), wrong);
        differ(line, "expiresOn", said.expiresOn(), known.expiresOn(), wrong);
        differ(line, "merchant", said.merchant(), known.merchant(), wrong);
        differ(line, "supplier", said.supplier(), known.supplier(), wrong);
        differ(line, "county", said.county(), known.county(), wrong);
        differ(line, "town", said.town(), known.town(), wrong);
        differ(line, "certificate", said.certificate(), known.certificate(), wrong);
        differ(line, "gi", said.gi(), known.gi(), wrong);
        differ(line, "storage", said.storage(), known.storage(), wrong);
    }

    private static void differ(
            int line, String field, @Nullable Object said, @Nullable Object known, List<FieldError> wrong) {
        if (said == null || known == null || said.equals(known)) return;
        wrong.add(error(line, field, "is known otherwise for this lot", "与该批次已登记的信息不一致"));
    }

    static int placeOf(IntakeLine line, List<IntakeLine> asked) {
        int place = 0;
        while (!asked.get(place).facts().id().equals(line.facts().id())) place++;
        return place;
    }

    static FieldError error(int line, String field, String en, String zh) {
        return new FieldError("lines[" + line + "]." + field, new Sentence(en, zh));
    }

    static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }
}
