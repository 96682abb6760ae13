package yonghuang.testing;

import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards in text, by the beginnings and lengths of the kinds we can be paid with and by their check
 * digit (ISO/IEC 7812-1, Luhn): a number that fails it is no card's.
 */
final class CardNumbers {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    /** Digits in one run or in groups, as people and forms write them; not a part of an id. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![0-9A-Za-z])\\d(?:[ -]?\\d){" + (SHORTEST - 1) + "," + (LONGEST - 1) + "}(?![0-9A-Za-z])");
    /** Visa, Mastercard, UnionPay, American Express, JCB. */
    private static final Pattern KNOWN = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})"
            + "|(?:5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}"
            + "|62\\d{14,17}"
            + "|3[47]\\d{13}"
            + "|35(?:2[89]|[3-8]\\d)\\d{12,15}");

    private CardNumbers() {}

    static boolean areIn(String text) {
        var runs = DIGITS.matcher(text);
        while (runs.find()) {
            var digits = runs.group().replaceAll("[ -]", "");
            if (KNOWN.matcher(digits).matches() && passesLuhn(digits)) return true;
        }
        return false;
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
