package yonghuang.mail;

/**
 * A letter as it goes out: plain text.
 *
 * @param id of the letter, the same at every attempt
 */
record Message(String id, String to, String subject, String text) {
    /** Never shows the address or the text, wherever a message is printed. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
