package yonghuang.platform;

/** The process was started with a setting that cannot be right; the message says what to set. */
final class WrongSetting extends RuntimeException {
    WrongSetting(String sentence) {
        super(sentence);
    }
}
