package yonghuang.shared;

/** The process was started with settings that cannot work. It does not start; the message says what to set. */
public final class SettingRefused extends RuntimeException {
    public SettingRefused(String sentence) {
        super(sentence);
    }
}
