package nl.zwerm.exchange.confluence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.Why;

/** Goes through the objects of {@code entities.xml} one after another; no document type is read and no entity followed. */
final class EntityReader {

    private static final Set<String> READ = Set.of(
            "Space",
            "Page",
            "BlogPost",
            "Comment",
            "Attachment",
            "BodyContent",
            "Label",
            "Labelling",
            "ContentProperty",
            "ContentPermission",
            "ContentPermissionSet",
            "ConfluenceUserImpl",
            "InternalUser");
    private static final int LONGEST_VALUE = 20 * 1024 * 1024;

    private final XMLStreamReader xml;
    private final Aside aside;

    private EntityReader(XMLStreamReader xml, Aside aside) {
        this.xml = xml;
        this.aside = aside;
    }

    /** What stands before a place where the file is broken is read all the same. */
    static void read(InputStream in, Aside aside, Consumer<Entity> use) throws IOException {
        try {
            var reader = new CleanCharacters(new InputStreamReader(in, StandardCharsets.UTF_8));
            new EntityReader(factory().createXMLStreamReader(reader), aside).read(use);
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            aside.put("entities.xml, line " + (place == null ? "?" : place.getLineNumber()), Why.UNREADABLE);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void read(Consumer<Entity> use) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("object")) {
                var kind = attribute("class");
                if (READ.contains(kind)) {
                    object(Entity.of(kind), use);
                } else {
                    skip();
                }
            }
        }
    }

    private void object(Entity empty, Consumer<Entity> use) throws XMLStreamException {
        var entity = empty;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            var name = attribute("name");
            switch (xml.getLocalName()) {
                case "id" -> entity = entity.named(text(entity, name));
                case "property" -> property(entity, name);
                case "collection" -> leads(entity, name);
                default -> skip();
            }
        }
        use.accept(entity);
    }

    private void property(Entity entity, String name) throws XMLStreamException {
        boolean leads = !attribute("class").isEmpty();
        if (leads) {
            leads(entity, name);
        } else {
            entity.values().put(name, text(entity, name));
        }
    }

    /** The ids inside. */
    private void leads(Entity entity, String name) throws XMLStreamException {
        var ids = new ArrayList<String>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("id")) {
                ids.add(text(entity, name));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (!ids.isEmpty()) {
            entity.leads().put(name, ids);
        }
    }

    private String text(Entity of, String name) throws XMLStreamException {
        var text = new StringBuilder();
        boolean tooLong = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                tooLong |= text.length() + xml.getTextLength() > LONGEST_VALUE;
                text.append(tooLong ? "" : xml.getText());
            }
        }
        if (tooLong) {
            aside.put(of.kind() + " " + of.id() + ", " + name, Why.FILE_TOO_LARGE);
            return "";
        }
        return text.toString().strip();
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
