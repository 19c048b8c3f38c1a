package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handlers ask for a {@link Viewer} and get whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class ViewerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewer = request.getAttribute(Reader.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (viewer == null) {
            throw new IllegalStateException("a handler that needs a viewer stands behind a door open to strangers");
        }
        return viewer;
    }
}
