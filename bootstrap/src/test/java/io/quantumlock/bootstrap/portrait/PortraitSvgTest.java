package io.quantumlock.bootstrap.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PortraitSvgTest {
  private static final String NASTY = "</text><script>&\"'";

  private static Document drawn(String... facts) throws Exception {
    var svg = new PortraitSvg(Portraits.of(Portraits.ring())).document("A <title>", List.of(facts));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static Stream<Element> all(Document document, String tag, String kind) {
    var nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .filter(element -> element.getAttribute("class").contains(kind));
  }

  @Test
  void everyGateIsDrawn() throws Exception {
    var circuit = drawn();

    assertThat(all(circuit, "text", "small middle").map(Element::getTextContent))
        .containsExactly("1.23", "0.00", "3.00", "6.28", "0.50", "0.00", "0.10", "0.20", "0.30");
    assertThat(all(circuit, "rect", "ry")).hasSize(6 + 1);
    assertThat(all(circuit, "rect", "rz")).hasSize(3 + 1);
    assertThat(all(circuit, "line", "cz")).hasSize(3 + 1);
  }

  @Test
  void aBarGoesToTheRightOrToTheLeftOfZero() throws Exception {
    var portrait = drawn();
    var plus = all(portrait, "rect", "plus").toList();
    var minus = all(portrait, "rect", "minus").toList();

    assertThat(plus).extracting(bar -> bar.getAttribute("width")).containsExactly("90", "0");
    assertThat(minus).extracting(bar -> bar.getAttribute("width")).containsExactly("180");
    assertThat(number(minus.getFirst(), "x") + 180).isEqualTo(number(plus.getFirst(), "x"));
  }

  @Test
  void whatIsWrittenIsEscapedAndCutWhereItIsTooLong() throws Exception {
    var svg = drawn(NASTY, "x".repeat(300));

    assertThat(all(svg, "text", "dim").map(Element::getTextContent))
        .contains(NASTY, "x".repeat(120) + "…");
    assertThat(all(svg, "script", "")).isEmpty();
  }

  @Test
  void thoseWhoDoNotSeeItAreToldWhatItIs() throws Exception {
    var root = drawn("a fact").getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A <title>");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("a fact");
  }

  @Test
  void nothingLiesOutsideThePage() throws Exception {
    var svg = drawn("one", "two", "three");
    var page = svg.getDocumentElement().getAttribute("viewBox").split(" ", -1);

    assertThat(all(svg, "rect", "r"))
        .allMatch(box -> number(box, "x") + number(box, "width") < Double.parseDouble(page[2]));
    assertThat(all(svg, "text", ""))
        .allMatch(text -> number(text, "y") < Double.parseDouble(page[3]));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void whatXmlHasNoPlaceForIsReplaced() throws Exception {
    assertThat(drawn("a\uFFFEb\u0001").getDocumentElement().getTextContent())
        .contains("a\uFFFDb\uFFFD");
  }
}
