package org.junheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.web.access.Access;
import org.junheng.web.access.AccessGate;
import org.junheng.web.access.AnswerDoor;
import org.junheng.web.access.ApiDoor;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Answers;
import org.junheng.web.page.Texts;
import org.junheng.web.page.UnknownForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the parts stand together: the gate before every route, headers, tokens against forged requests, what controllers take and give. */
@Configuration
class WebSetUp {

    /** nothing but our own files, nothing inline */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Access access(Registers registers) {
        return Access.builtIn(registers);
    }

    @Bean
    Texts texts() {
        return Texts.builtIn();
    }

    /** Who may do what is decided by the {@link AccessGate} alone; here are headers and tokens. */
    @Bean
    SecurityFilterChain security(HttpSecurity http, UnknownForm unknown) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(unknown))
                .csrf(csrf -> csrf.ignoringRequestMatchers(ApiDoor::leadsHere, AnswerDoor::leadsHere))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .build();
    }

    @Bean
    WebMvcConfigurer routes(AccessGate gate, Answers answers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitorArgument());
                resolvers.add(new LanguageArgument());
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(answers);
            }
        };
    }

    /** In which language is answered, also to those who are not signed in. */
    private static final class LanguageArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Language.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return Answers.language(request.getNativeRequest(HttpServletRequest.class));
        }
    }

    private static final class VisitorArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visitor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return request.getAttribute(AccessGate.VISITOR, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
