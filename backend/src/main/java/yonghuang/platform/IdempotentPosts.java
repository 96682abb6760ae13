package yonghuang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import yonghuang.platform.RequestBodies.ReadBody;
import yonghuang.shared.Busy;
import yonghuang.shared.Fingerprints;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Refusal;
import yonghuang.shared.SelfRememberedPosts;
import yonghuang.shared.Sentence;

/**
 * Gives every POST that carries an {@code Idempotency-Key} the same answer each time its account sends it; who opens an
 * account has none yet, so those keys share one room. Placing an order needs no record here: the order itself remembers
 * its key, an upload is named by its bytes or changes nothing; other work that remembers its keys by itself says so
 * ({@link SelfRememberedPosts}). Runs behind the security chain.
 */
@Component
class IdempotentPosts extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String PLACING = "/api/orders";
    private static final String OPENING_AN_ACCOUNT = "/api/accounts";
    private static final String NOBODY = ""; // no account has this id
    private static final String SIGNING_IN = "/api/sessions"; // answers carry secrets and are never stored
    private static final String INVITING = "/invitations"; // so does this one
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int LOCKS = 256;

    private final RememberedAnswers answers;
    private final List<SelfRememberedPosts> selfRemembered;
    private final ProblemWriter problems;
    private final ReentrantLock[] oneAtATime = new ReentrantLock[LOCKS];

    IdempotentPosts(RememberedAnswers answers, List<SelfRememberedPosts> selfRemembered, ProblemWriter problems) {
        this.answers = answers;
        this.selfRemembered = List.copyOf(selfRemembered);
        this.problems = problems;
        java.util.Arrays.setAll(oneAtATime, i -> new ReentrantLock());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || request.getRequestURI().equals(PLACING)
                || request.getRequestURI().endsWith(INVITING)
                || RequestBodies.takesFiles(request.getRequestURI())
                || request.getRequestURI().startsWith(SIGNING_IN)
                || account(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!isKey(key)) {
            refuse(
                    new InvalidInput(HEADER, "must be 1 to 128 visible characters", "须为 1 至 128 个可见字符"),
                    request,
                    response);
            return;
        }
        var id = Fingerprints.of(account(request) + "\n" + key);
        var lock = oneAtATime[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            if (remembersItself(request)) passOn(id, request, response, chain);
            else answerOnce(id, request, response, chain);
        } finally {
            lock.unlock();
        }
    }

    private void answerOnce(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = fingerprint(request);
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (var theirs = answers.claim(id, asked); theirs != null; theirs = answers.claim(id, asked)) {
            if (!theirs.request().equals(asked)) {
                refuse(new KeyReused(), request, response);
                return;
            }
            if (!theirs.running()) {
                repeat(theirs, response);
                return;
            }
            if (System.nanoTime() > deadline) {
                refuse(new Busy(), request, response);
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        work(id, request, response, chain);
    }

    private boolean remembersItself(HttpServletRequest request) {
        return selfRemembered.stream().anyMatch(posts -> posts.remember(request.getRequestURI()));
    }

    private void passOn(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bound = answers.bind(id, fingerprint(request));
        if (bound == RememberedAnswers.Bound.TO_ANOTHER_REQUEST) {
            refuse(new KeyReused(), request, response);
            return;
        }
        var held = new ContentCachingResponseWrapper(response); // a refusal is sent once its key is free
        boolean done = false;
        try {
            chain.doFilter(request, held);
            done = held.getStatus() >= 200 && held.getStatus() < 300;
        } finally {
            if (!done && bound == RememberedAnswers.Bound.NOW) answers.unbind(id);
        }
        held.copyBodyToResponse();
    }

    private void work(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, recorded);
            int status = recorded.getStatus();
            if (status >= 200 && status < 300) {
                answers.keep(
                        id,
                        status,
                        recorded.getContentType(),
                        recorded.getHeader(HttpHeaders.LOCATION),
                        recorded.getContentAsByteArray());
                kept = true;
            }
        } finally {
            if (!kept) answers.forget(id);
        }
        recorded.copyBodyToResponse();
    }

    private static void repeat(RememberedAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) response.setContentType(answer.contentType());
        if (answer.location() != null) response.setHeader(HttpHeaders.LOCATION, answer.location());
        if (answer.body() != null) response.getOutputStream().write(answer.body());
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(response, Problems.of(refusal, request));
    }

    private static @Nullable String account(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            return authentication.getName();
        }
        return request.getRequestURI().startsWith(OPENING_AN_ACCOUNT) ? NOBODY : null;
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= 128 && key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** The key goes in too: it is nowhere stored, so nobody who reads the store can guess a password in the body from this. */
    private static String fingerprint(HttpServletRequest request) {
        var body = WebUtils.getNativeRequest(request, ReadBody.class);
        var digest = sha256();
        digest.update((request.getHeader(HEADER) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        if (body != null) digest.update(body.body());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The key was used before with another request. */
    static final class KeyReused extends Refusal {
        KeyReused() {
            super(
                    "idempotency-key-reused",
                    422,
                    new Sentence(
                            "This Idempotency-Key was used for another request. Take a new one.", "该幂等键已用于其他请求，请更换。"));
        }
    }
}
