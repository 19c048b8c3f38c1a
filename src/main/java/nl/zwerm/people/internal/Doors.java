package nl.zwerm.people.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zwerm.people.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Which doors are open to strangers. All else is for people who signed in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

    /** Whoever has a letter in hand stops those like it; the address is signed, so nobody's cookies are needed or used. */
    private static final String STOP_BY_LETTER = "/stop/**";

    private static final String[] OPEN_TO_ALL = {
        "/sign-in",
        "/sign-in/interrupted",
        "/sign-out",
        "/language",
        "/about",
        "/how",
        "/how/*",
        "/set-up",
        "/forgotten",
        "/welcome/*",
        "/reset/*",
        STOP_BY_LETTER,
        // Signed, and made to be checked by anybody.
        "/proof",
        "/proof/*",
        "/proof/*/proof.pdf",
        "/proof/*/proof.json",
        "/css/**",
        "/js/**",
        "/images/**",
        "/vendor/**",
        "/sw.js",
        "/manifest.webmanifest",
        "/offline",
        "/diagram",
        // Only its health is there; what is not there leads nobody to sign in.
        "/actuator",
        "/actuator/**",
        "/error"
    };

    /** As long as a browser keeps a cookie: pages that it brings back after a restart must still be able to send. */
    private static final Duration TOKEN_LASTS = Duration.ofDays(400);

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, Sessions sessions, Organisations organisations) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("zwerm-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").maxAge(TOKEN_LASTS));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ALL)
                        .permitAll()
                        .requestMatchers("/administration", "/administration/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/organise", "/organise/**")
                        .hasAnyRole("ORGANISER", "ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                // Our own sessions; Spring's would give every request a new CSRF token, and tabs would spoil each
                // other's forms.
                .sessionManagement(session -> session.disable())
                .securityContext(context -> context.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(STOP_BY_LETTER)
                        .csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                // Set by web on every answer, also on what is refused before it comes here.
                .headers(headers -> headers.disable())
                .anonymous(org.springframework.security.config.Customizer.withDefaults())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> askToSignIn(request, response))
                        .accessDeniedHandler(Doors::refuse))
                .addFilterBefore(new SetUpFilter(organisations), CsrfFilter.class)
                // First, so that whoever is refused reads so in their own language.
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .build();
    }

    /** There are no users of Spring's kind; without this it would invent one and print its password. */
    @Bean
    UserDetailsService noOne() {
        return name -> {
            throw new UsernameNotFoundException("accounts are kept elsewhere");
        };
    }

    /** A form whose token is gone is sent again by hand; whoever may not come here reads so. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean late = denied instanceof CsrfException && !byScript(request) && Unsent.isOurs(request);
        if (late && Unsent.of(request).any()) {
            request.getRequestDispatcher("/sign-in/interrupted").forward(request, response);
            return;
        }
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (byScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (Unsent.of(request).any()) {
            request.getRequestDispatcher("/sign-in/interrupted").forward(request, response);
            return;
        }
        var query = request.getQueryString();
        var to = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean back = "GET".equals(request.getMethod()) && !"/".equals(to);
        response.sendRedirect("/sign-in" + (back ? "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : ""));
    }

    /** The page stays where it is; its scripts say what happened, or lead to the sign-in page when nothing was typed. */
    private static boolean byScript(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return Stream.of("HX-Request", "X-XSRF-TOKEN", "X-Zwerm-Live").anyMatch(name -> request.getHeader(name) != null)
                || accept.startsWith("text/event-stream")
                || accept.startsWith("application/json");
    }
}
