package yonghuang.merchants.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.merchants.BankAccount;
import yonghuang.merchants.Contact;
import yonghuang.merchants.Counties;
import yonghuang.merchants.Licence;
import yonghuang.merchants.MerchantKind;
import yonghuang.merchants.admission.Particulars;
import yonghuang.shared.Uscc;

/** What an applicant sends. */
final class ApplicationRequests {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SCOPE = 500;
    private static final int MOST_LICENCES = 30;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,20}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,30}");

    private ApplicationRequests() {}

    record NewApplicationRequest(
            @Nullable MerchantKind kind, @Nullable String name) {
        MerchantKind checkedKind() {
            var said = new Said();
            if (kind == null) said.wrong("kind", "is missing", "不能缺少");
            said.text("name", name, LONGEST_NAME);
            said.refuseIfWrong();
            return kind == null ? MerchantKind.ENTERPRISE : kind;
        }

        String checkedName() {
            return name == null ? "" : name.strip();
        }
    }

    record ContactRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        /** @param at path of the contact with the dot behind it, empty where it is the whole request */
        Contact read(Said said, String at) {
            return new Contact(
                    said.text(at + "name", name, LONGEST_NAME),
                    said.matching(at + "phone", phone, PHONE, "is no phone number", "不是电话号码"),
                    said.matching(at + "email", email, EMAIL, "is no e-mail address", "不是邮箱地址"));
        }

        @Override
        public String toString() {
            return "ContactRequest[]";
        }
    }

    /** @param account number, digits only */
    record BankRequest(
            @Nullable String holder,
            @Nullable String bank,
            @Nullable String account) {
        /** @param at as for a contact */
        BankAccount read(Said said, String at) {
            return new BankAccount(
                    said.text(at + "holder", holder, LONGEST_NAME),
                    said.text(at + "bank", bank, LONGEST_NAME),
                    said.matching(at + "account", account, ACCOUNT, "must be 8 to 30 digits", "须为 8 至 30 位数字"));
        }

        @Override
        public String toString() {
            return "BankRequest[]";
        }
    }

    /**
     * @param classes ids of classes of product
     * @param validUntil last day it is good for; may be missing for a FILING only
     * @param document id of the scanned file
     */
    record LicenceRequest(
            Licence.@Nullable Type type,
            @Nullable List<@Nullable String> classes,
            @Nullable String number,
            @Nullable String scope,
            @Nullable String validUntil,
            @Nullable String document) {
        /** @param at path of this licence with the dot behind it, empty where it is the whole request */
        Licence read(Said said, String at, Predicate<String> isClass) {
            if (type == null) said.wrong(at + "type", "is missing", "不能缺少");
            var until = said.day(at + "validUntil", validUntil);
            var kind = type == null ? Licence.Type.FILING : type;
            if (validUntil == null && !kind.mayHaveNoEnd()) said.wrong(at + "validUntil", "is missing", "不能缺少");
            return new Licence(
                    kind,
                    known(said, at + "classes", isClass),
                    said.text(at + "number", number, LONGEST_NAME),
                    said.text(at + "scope", scope, LONGEST_SCOPE),
                    until,
                    said.text(at + "document", document, LONGEST_NAME));
        }

        private List<String> known(Said said, String field, Predicate<String> isClass) {
            var known = new ArrayList<String>();
            if (classes != null) {
                for (var one : classes) if (one != null && isClass.test(one) && !known.contains(one)) known.add(one);
            }
            if (classes == null || known.isEmpty() || known.size() != classes.size())
                said.wrong(field, "must name classes of product, each once", "须为商品类别且不能重复");
            return known;
        }
    }

    /** @param bank missing: what was given before stays */
    record ApplicationRequest(
            @Nullable MerchantKind kind,
            @Nullable String name,
            @Nullable String uscc,
            @Nullable String county,
            @Nullable ContactRequest contact,
            @Nullable BankRequest bank,
            @Nullable List<@Nullable LicenceRequest> licences) {
        Particulars read(Predicate<String> isClass) {
            var said = new Said();
            var checked = new NewApplicationRequest(kind, name);
            var checkedKind = checked.checkedKind();
            var code = uscc == null ? null : uscc.strip();
            if (code != null && !Uscc.isValid(code))
                said.wrong("uscc", "is no unified social credit code", "不是有效的统一社会信用代码");
            if (county != null && !Counties.isKnown(county))
                said.wrong("county", "is no county of Huanggang", "不是黄冈所辖县市区");
            var read = new Particulars(
                    checkedKind,
                    checked.checkedName(),
                    code,
                    county,
                    contact == null ? null : contact.read(said, "contact."),
                    bank == null ? null : bank.read(said, "bank."),
                    licences(said, isClass));
            said.refuseIfWrong();
            return read;
        }

        private List<Licence> licences(Said said, Predicate<String> isClass) {
            var read = new ArrayList<Licence>();
            if (licences == null) return read;
            if (licences.size() > MOST_LICENCES) {
                said.wrong("licences", "must be 30 at most", "最多 30 项");
                return read;
            }
            for (int i = 0; i < licences.size(); i++) {
                var one = licences.get(i);
                if (one == null) said.wrong("licences[" + i + "]", "is missing", "不能缺少");
                else read.add(one.read(said, "licences[" + i + "].", isClass));
            }
            return read;
        }

        @Override
        public String toString() {
            return "ApplicationRequest[" + kind + "]";
        }
    }

    /** @param revision of the application as it was seen */
    record AdmissionDecision(
            @Nullable Integer revision, @Nullable String reason) {
        private static final int LONGEST_REASON = 1000;

        int seen() {
            if (revision != null) return revision;
            var said = new Said();
            said.wrong("revision", "is missing", "不能缺少");
            said.refuseIfWrong();
            return 0;
        }

        String why() {
            var said = new Said();
            var why = said.text("reason", reason, LONGEST_REASON);
            said.refuseIfWrong();
            return why;
        }

        @Nullable
        String whyIfSaid() {
            return reason == null || reason.isBlank() ? null : why();
        }
    }

    /** Nothing is said. */
    record Nothing() {}
}
