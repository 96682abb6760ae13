package yonghuang.inventory.replenishment;

/** Units kept against the forecast being wrong. */
final class SafetyStock {
    private SafetyStock() {}

    /** Service level × error of a day × root of the lead time, whole units, rounded up. */
    static int units(int serviceLevelPercent, double deviation, int leadDays) {
        return (int) Math.ceil(quantile(serviceLevelPercent / 100.0) * deviation * Math.sqrt(leadDays) - 1e-9);
    }

    /**
     * Of the normal distribution, for a half or more; wrong by less than 0.00045.
     * <a href="https://personal.math.ubc.ca/~cbm/aands/page_933.htm">Abramowitz and Stegun, 26.2.23</a>
     */
    static double quantile(double probability) {
        double t = Math.sqrt(-2 * Math.log(1 - probability));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return Math.max(0, t - above / below);
    }
}
