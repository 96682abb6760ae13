package yonghuang.merchants.particulars;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.merchants.BankVault;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.LetterBox;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.Sentence;

/** Letters to owners and finance about where their money goes: a change nobody of them asked for is seen at once. */
@Component
class BankLetters implements LetterWriter {
    private final MongoOperations mongo;
    private final Merchants merchants;
    private final Teams teams;
    private final BankVault vault;
    private final LetterBox box;

    BankLetters(MongoOperations mongo, Merchants merchants, Teams teams, BankVault vault, LetterBox box) {
        this.mongo = mongo;
        this.merchants = merchants;
        this.teams = teams;
        this.vault = vault;
        this.box = box;
    }

    void owe(MerchantParticulars particulars) {
        var readers = teams.with(particulars.id(), MemberRole.OWNER, MemberRole.FINANCE);
        for (var letter : particulars.letters()) box.owe(name(), particulars.id() + "/" + letter, readers);
    }

    @Override
    public String name() {
        return "bank-changes";
    }

    /** Empty when another change stands in its place, or it went on since. */
    @Override
    public Optional<Words> write(String subject) {
        var parts = subject.split("/", -1);
        var particulars = mongo.findById(parts[0], MerchantParticulars.class);
        var merchant = merchants.nameOf(parts[0]).orElse(null);
        var change = particulars == null ? null : particulars.change();
        if (change == null || merchant == null || parts.length != 3) return Optional.empty();
        if (!change.id().equals(parts[1]) || !change.decision().name().equals(parts[2])) return Optional.empty();
        return Optional.of(
                words(merchant, change, vault.open(parts[0], change.bank()).masked()));
    }

    private static Words words(String merchant, BankChange change, String account) {
        return switch (change.decision()) {
            case PROPOSED ->
                new Words(
                        new Sentence("Another bank account was asked for: " + merchant, "收款账户变更申请：" + merchant),
                        new Sentence(
                                "A member asked that the money of " + merchant + " go to account " + account
                                        + ". The office will look at it.\nIf none of you did this, tell the office at once.",
                                "有成员申请将 " + merchant + " 的收款账户变更为 " + account + "，等待审核。\n如非本人操作，请立即联系协作办。"));
            case ACCEPTED ->
                new Words(
                        new Sentence("Bank account changed: " + merchant, "收款账户已变更：" + merchant),
                        new Sentence(
                                "The money of " + merchant + " goes to account " + account + " from now on.",
                                merchant + " 的收款账户已变更为 " + account + "。"));
            case REFUSED -> refused(merchant, account, change.reason());
        };
    }

    private static Words refused(String merchant, String account, @Nullable String reason) {
        var why = reason == null ? "" : reason;
        return new Words(
                new Sentence("Bank account not changed: " + merchant, "收款账户变更未通过：" + merchant),
                new Sentence(
                        "That the money of " + merchant + " go to account " + account + " was refused.\nReason: " + why,
                        merchant + " 将收款账户变更为 " + account + " 的申请未通过审核。\n原因：" + why));
    }
}
