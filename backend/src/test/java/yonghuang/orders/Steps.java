package yonghuang.orders;

/** Counts durable steps, and stops the program after so many of them: from then on nothing happens any more. */
final class Steps {
    /** Not an exception the program could live with. */
    static final class Stopped extends Error {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private int taken;
    private int last = Integer.MAX_VALUE;

    synchronized void next() {
        if (taken >= last) throw new Stopped();
        taken++;
    }

    synchronized void stopAfter(int steps) {
        last = taken + steps;
    }

    synchronized void goOn() {
        last = Integer.MAX_VALUE;
    }

    synchronized int taken() {
        return taken;
    }
}
