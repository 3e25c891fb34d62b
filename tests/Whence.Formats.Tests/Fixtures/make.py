"""Makes the fixtures from texts/ with tools that are not this project's. Run by hand, never by the tests:

    python make.py        needs LibreOffice, Chromium, pandoc, wget, zip, 7z, tar, and the Python packages named below

texts/NAME.txt: title, publisher, instant, language, then paragraphs parted by empty lines. All are invented.
"""

import email.message, email.policy, email.utils, html, http.server, io, mailbox, os, pathlib, shutil, subprocess, sys, tarfile
import tempfile, threading, zipfile
from datetime import datetime, timezone

HERE = pathlib.Path(__file__).parent
WORK = pathlib.Path(tempfile.mkdtemp())


class Text:
    def __init__(self, path):
        self.name = path.stem
        head, *body = path.read_text().split("\n\n")
        self.title, self.publisher, self.published, self.language = head.split("\n")
        self.paragraphs = [p.strip() for p in body if p.strip()]
        self.when = datetime.fromisoformat(self.published)


TEXTS = {p.stem: Text(p) for p in sorted((HERE / "texts").glob("*.txt"))}


def run(*words, **more):
    print("+", *words)
    subprocess.run([str(w) for w in words], check=True, **more)


def page(t):
    """A page as outlets make them: navigation, article, teasers."""
    body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in t.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="{t.language}"><head><meta charset="utf-8"><title>{t.title} | {t.publisher}</title>
<meta property="og:site_name" content="{t.publisher}"><meta property="og:title" content="{t.title}">
<meta property="article:published_time" content="{t.published}"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>{t.title}</h1>
{body}</article><aside><h2>Most read</h2><ul><li><a href="/other">Nine hurt in a fall of rocks</a></li></ul></aside>
<footer>Invented for tests.</footer></body></html>
"""


def plain(t):
    """A document for printing: headline and paragraphs."""
    body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in t.paragraphs)
    return f"""<!DOCTYPE html><html lang="{t.language}"><head><meta charset="utf-8"><title>{t.title}</title></head>
<body><h1>{t.title}</h1>{body}</body></html>"""


def fresh(name):
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def office(source, kind, to):
    run("soffice", "--headless", "--convert-to", kind, "--outdir", WORK / "out", source, stdout=subprocess.DEVNULL)
    ending = kind.split(":")[0]
    shutil.copy(WORK / "out" / (source.stem + "." + ending), to)


def chromium(*words, **more):
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", *words, stderr=subprocess.DEVNULL, **more)


def make_html():
    out = fresh("html")
    for t in TEXTS.values():
        (WORK / f"{t.name}.html").write_text(page(t))
        (WORK / f"{t.name}-plain.html").write_text(plain(t))
    with open(out / "flood-chromium-dom.html", "wb") as f:
        chromium("--dump-dom", f"file://{WORK}/flood.html", stdout=f)
    office(WORK / "fire-plain.html", "xhtml:XHTML Writer File", out / "fire-libreoffice.xhtml")
    odt = WORK / "ferry.odt"
    run("pandoc", "-s", WORK / "ferry-plain.html", "-o", odt)
    office(odt, "html:HTML (StarWriter)", out / "ferry-libreoffice.html")
    # Pandoc writes a page of its own with the date as <meta name="dcterms.date">.
    run("pandoc", "-s", "-f", "html", "-t", "html5", WORK / "march-plain.html", "-o", out / "march-pandoc.html",
        "-M", "lang=ru", "-M", "date-meta=2031-04-10")
    import docutils.core

    t = TEXTS["fever"]
    rst = t.title + "\n" + "=" * len(t.title) + "\n\n:date: 2031-05-20\n\n" + "\n\n".join(t.paragraphs)
    docutils.core.publish_file(io.StringIO(rst), destination_path=str(out / "fever-docutils.html"), writer_name="html5",
        settings_overrides={"embed_stylesheet": False, "language_code": "fr", "stylesheet_path": ""})
    # As old sites still are: windows-1251, declared in the page.
    (out / "march-1251.htm").write_bytes(page(TEXTS["march"]).replace('charset="utf-8"', 'charset="windows-1251"').encode("cp1251"))


def message(t, kind):
    m = email.message.EmailMessage(policy=email.policy.SMTP)
    m["From"] = email.utils.formataddr((t.publisher, "news@example.invalid"))
    m["To"] = "desk@example.invalid"
    m["Subject"] = t.title
    m["Date"] = email.utils.format_datetime(t.when)
    m["Message-ID"] = f"<{t.name}@example.invalid>"
    text = "\n\n".join(t.paragraphs) + "\n"
    if kind == "html":
        m.set_content(plain(t), subtype="html")
    elif kind == "1251":
        m.set_content(text, charset="windows-1251", cte="base64")
    elif kind == "both":
        m.set_content(text, cte="quoted-printable")
        m.add_alternative(plain(t), subtype="html")
    else:
        m.set_content(text)
    return m


def make_mail():
    out = fresh("mail")
    (out / "flood-plain.eml").write_bytes(bytes(message(TEXTS["flood"], "plain")))
    (out / "fire-both.eml").write_bytes(bytes(message(TEXTS["fire"], "both")))
    (out / "fever-html.eml").write_bytes(bytes(message(TEXTS["fever"], "html")))
    (out / "march-1251.eml").write_bytes(bytes(message(TEXTS["march"], "1251")))
    carrier = message(TEXTS["flood"], "plain")
    carrier.add_attachment(page(TEXTS["fire"]).encode(), maintype="text", subtype="html", filename="fire.html")
    carrier.add_attachment(message(TEXTS["ferry"], "plain"))
    (out / "flood-carries-two.eml").write_bytes(bytes(carrier))
    box = mailbox.mbox(out / "five.mbox")
    for t in TEXTS.values():
        box.add(message(t, "1251" if t.name == "march" else "plain"))
    box.close()
    for kind, name in ((mailbox.MMDF, None), (mailbox.Maildir, "maildir")):
        if name:
            folder = kind(WORK / name)
            key = folder.add(message(TEXTS["ferry"], "plain"))
            shutil.copy(WORK / name / "new" / key, out / "ferry-maildir.eml")
    quoted = mailbox.mbox(out / "from-line.mbox")
    m = message(TEXTS["fire"], "plain")
    m.set_content("From the roof, nine people waved.\n\nFrom there they were taken down, the fire brigade said.\n")
    quoted.add(m)
    quoted.close()


def make_feeds():
    out = fresh("feeds")
    import feedgenerator
    import PyRSS2Gen

    for cls, name in ((feedgenerator.Rss201rev2Feed, "rss201"), (feedgenerator.Atom1Feed, "atom"), (feedgenerator.RssUserland091Feed, "rss091")):
        feed = cls(title="Valley Radio", link="http://example.invalid/", description="News", language="en")
        for name_ in ("flood", "fire"):
            t = TEXTS[name_]
            feed.add_item(title=t.title, link=f"http://example.invalid/{t.name}", pubdate=t.when,
                description="".join(f"<p>{html.escape(p, quote=False)}</p>" for p in t.paragraphs))
        (out / f"{name}-feedgenerator.xml").write_text(feed.writeString("utf-8"))
    t = TEXTS["march"]
    rss = PyRSS2Gen.RSS2(title=t.publisher, link="http://example.invalid/", description="Новости", language="ru", items=[
        PyRSS2Gen.RSSItem(title=t.title, link="http://example.invalid/march", pubDate=t.when.astimezone(timezone.utc),
            description="".join(f"<p>{p}</p>" for p in t.paragraphs))])
    with open(out / "march-pyrss2gen-1251.rss", "wb") as f:
        rss.write_xml(f, "windows-1251")
    # RSS 1.0 and Atom with XHTML, as xmllint prints them after a stylesheet's fashion.
    t = TEXTS["fever"]
    body = "".join(f"<p>{html.escape(p, quote=False)}</p>" for p in t.paragraphs)
    raw = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>{t.publisher}</title><id>urn:x</id><updated>{t.published}</updated>
<entry><id>urn:x:1</id><title>{t.title}</title><link rel="self" href="http://example.invalid/self"/><link href="http://example.invalid/fever"/>
<updated>2031-05-21T00:00:00Z</updated><published>{t.published}</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body}</div></content></entry></feed>"""
    (WORK / "fever.xml").write_text(raw)
    run("xmllint", "--format", "--encode", "ISO-8859-15", "-o", out / "fever-xmllint.atom", WORK / "fever.xml")
    t = TEXTS["ferry"]
    body = html.escape("".join(f"<p>{html.escape(p, quote=False)}</p>" for p in t.paragraphs))
    raw = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="http://example.invalid/"><title>{t.publisher}</title><link>http://example.invalid/</link><dc:language>en</dc:language></channel>
<item rdf:about="http://example.invalid/ferry"><title>{t.title}</title><link>http://example.invalid/ferry</link><dc:date>{t.published}</dc:date>
<description>Short.</description><content:encoded>{body}</content:encoded></item></rdf:RDF>"""
    (WORK / "ferry.xml").write_text(raw)
    run("xmllint", "--c14n", WORK / "ferry.xml", stdout=open(out / "ferry-xmllint.rdf.xml", "wb"))


def make_word():
    out = fresh("word")
    office(WORK / "flood-plain.html", "docx:MS Word 2007 XML", out / "flood-libreoffice.docx")
    run("pandoc", "-s", WORK / "fire-plain.html", "-o", out / "fire-pandoc.docx", "-M", "lang=en-GB")
    odt = WORK / "march.odt"
    run("pandoc", "-s", WORK / "march-plain.html", "-o", odt, "-M", "lang=ru-RU")
    office(odt, "docx:MS Word 2007 XML", out / "march-libreoffice.docx")
    import docx

    t = TEXTS["ferry"]
    d = docx.Document()
    d.core_properties.title = t.title
    d.core_properties.created = t.when.replace(tzinfo=None)
    d.add_heading(t.title)
    for p in t.paragraphs:
        # Runs part where the spelling checker, or bold type, parts them: within words.
        paragraph = d.add_paragraph()
        for i in range(0, len(p), 7):
            paragraph.add_run(p[i : i + 7]).bold = i % 2 == 0
    d.save(out / "ferry-python-docx.docx")
    t = TEXTS["fever"]
    d = docx.Document()
    d.core_properties.title = t.title
    table = d.add_table(rows=len(t.paragraphs), cols=2)
    for row, p in zip(table.rows, t.paragraphs):
        row.cells[0].text, row.cells[1].text = "Dorvik", p
    # A deletion and an insertion, tracked.
    from docx.oxml import parse_xml

    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    last = d.add_paragraph()._p
    last.append(parse_xml(f'<w:del {ns} w:id="1" w:author="a"><w:r><w:delText>trois cents morts</w:delText></w:r></w:del>'))
    last.append(parse_xml(f'<w:ins {ns} w:id="2" w:author="a"><w:r><w:t>treize morts</w:t></w:r></w:ins>'))
    d.save(out / "fever-python-docx-table.docx")


def make_pdf():
    out = fresh("pdf")
    for t in ("flood", "march"):
        chromium(f"--print-to-pdf={out}/{t}-chromium.pdf", "--no-pdf-header-footer", f"file://{WORK}/{t}-plain.html")
    # Two narrow columns, with words parted at the lines' ends.
    t = TEXTS["fire"]
    columns = plain(t).replace("<head>", "<head><style>@page{size:A5}h1{column-span:all;text-align:left}body{columns:2;hyphens:auto;"
        "text-align:justify;font-size:9pt}</style>")
    (WORK / "fire-columns.html").write_text(columns)
    office(WORK / "ferry-plain.html", "pdf:writer_web_pdf_Export", out / "ferry-libreoffice.pdf")
    chromium(f"--print-to-pdf={out}/fire-chromium-columns.pdf", "--no-pdf-header-footer", f"file://{WORK}/fire-columns.html")
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    t = TEXTS["fever"]
    style = ParagraphStyle("body", fontName="DejaVu", fontSize=11, leading=14)
    doc = SimpleDocTemplate(str(out / "fever-reportlab.pdf"), title=t.title, lang="fr")
    doc.build([x for p in [t.title, *t.paragraphs] for x in (Paragraph(html.escape(p), style), Spacer(1, 14))])


def make_archives():
    out = fresh("archives")
    folder = WORK / "pack"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "mail").mkdir(parents=True)
    shutil.copy(HERE / "html" / "flood-chromium-dom.html", folder / "flood.html")
    shutil.copy(HERE / "mail" / "fire-both.eml", folder / "mail" / "fire.eml")
    shutil.copy(HERE / "word" / "ferry-python-docx.docx", folder / "ferry.docx")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    run("zip", "-qr", out / "infozip.zip", ".", cwd=folder)
    run("7z", "a", "-bd", "-tzip", out / "sevenzip.zip", ".", cwd=folder, stdout=subprocess.DEVNULL)
    run("tar", "-czf", out / "gnu.tar.gz", ".", cwd=folder)
    run("tar", "--format=ustar", "-cf", WORK / "in.tar", ".", cwd=folder)
    with zipfile.ZipFile(out / "python-holds-tar.zip", "w", zipfile.ZIP_DEFLATED) as z:
        z.write(WORK / "in.tar", "inner/in.tar")
    with tarfile.open(out / "python-pax.tgz", "w:gz", format=tarfile.PAX_FORMAT) as z:
        for path in sorted(folder.rglob("*.*")):
            z.add(path, "длинное имя " * 12 + path.name)
    run("zip", "-qr", "-P", "secret", out / "locked.zip", ".", cwd=folder)


def make_zstandard():
    """After html, mail and word."""
    out = fresh("zstandard")
    folder = WORK / "zstd"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "mail").mkdir(parents=True)
    shutil.copy(HERE / "html" / "flood-chromium-dom.html", folder / "flood.html")
    shutil.copy(HERE / "mail" / "fire-both.eml", folder / "mail" / "fire.eml")
    shutil.copy(HERE / "word" / "ferry-python-docx.docx", folder / "ferry.docx")
    run("tar", "--zstd", "-cf", out / "gnu.tar.zst", ".", cwd=folder)
    run("zstd", "-q", "--ultra", "-22", "--long=27", WORK / "fever.html", "-o", out / "long.html.zst")
    # Frames that bear no length, one behind the other.
    with open(out / "frames.eml.zst", "wb") as f:
        mail = (HERE / "mail" / "fire-both.eml").read_bytes()
        for part in (mail[:700], mail[700:]):
            run("zstd", "-q", "-c", "--no-check", input=part, stdout=f)
            f.flush()
    run("pzstd", "-q", "-p", "2", HERE / "mail" / "march-1251.eml", "-o", out / "pzstd.eml.zst")
    run("zstd", "-q", "--fast=5", HERE / "mail" / "five.mbox", "-o", out / "fast.mbox.zst")


def make_mailboxes():
    out = fresh("mailboxes")
    carrier = message(TEXTS["flood"], "plain")
    carrier.add_attachment(page(TEXTS["fire"]).encode(), maintype="text", subtype="html", filename="fire.html")
    for name, mails in {
        "html": [message(TEXTS["fever"], "html"), message(TEXTS["fire"], "both")],
        "carries": [message(TEXTS["ferry"], "plain"), carrier],
        "1251": [message(TEXTS["march"], "1251")],
    }.items():
        box = mailbox.mbox(out / f"{name}.mbox")
        for m in mails:
            box.add(m)
        box.close()
    # A folder of mails, put together.
    folder = mailbox.MH(WORK / "mh")
    folder.add(message(TEXTS["flood"], "plain"))
    folder.add(message(TEXTS["ferry"], "plain"))
    box = mailbox.mbox(out / "mh.mbox")
    for key in sorted(folder.keys()):
        box.add(mailbox.mboxMessage(folder[key]))
    box.close()
    # Ends of lines as mail has them on the wire.
    (out / "crlf.mbox").write_bytes((HERE / "mail" / "five.mbox").read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


class Site(http.server.BaseHTTPRequestHandler):
    """The pages as a site serves them: one plain, one in chunks, one packed, one redirected to."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def do_GET(self):
        import gzip

        name = self.path.strip("/").removesuffix(".html")
        if name == "old":
            self.send_response(301)
            self.send_header("Location", "/flood.html")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = page(TEXTS[name]).encode() if name in TEXTS else b"User-agent: *\n" if name == "robots.txt" else None
        self.send_response(200 if body else 404)
        body = body or b"<html><body>Nothing is here.</body></html>"
        self.send_header("Content-Type", "text/plain" if name == "robots.txt" else "text/html; charset=utf-8")
        if name == "fire":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for i in range(0, len(body), 100):
                part = body[i : i + 100]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
            return
        if name == "ferry":
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class served:
    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *fault):
        self.server.shutdown()


def pack_by_dictionary(source, to):
    """A web archive as the archiving tools that pack with Zstandard write it: a dictionary first, then a frame a record."""
    import zlib

    packed, records = source.read_bytes(), []
    while packed:
        one = zlib.decompressobj(31)
        records.append(one.decompress(packed))
        packed = one.unused_data
    samples = WORK / "samples"
    samples.mkdir(exist_ok=True)
    for i, t in enumerate(TEXTS.values()):
        for j in range(12):
            (samples / f"{i}-{j}").write_bytes(page(t).encode()[j * 90 :])
    run("zstd", "-q", "--train", *sorted(samples.iterdir()), "--maxdict=4096", "-o", WORK / "dictionary")
    run("zstd", "-q", "-f", WORK / "dictionary", "-o", WORK / "dictionary.zst")
    dictionary = (WORK / "dictionary.zst").read_bytes()
    with open(to, "wb") as f:
        f.write(b"\x5d\x2a\x4d\x18" + len(dictionary).to_bytes(4, "little") + dictionary)
        for record in records:
            f.flush()
            run("zstd", "-q", "-c", "-D", WORK / "dictionary", input=record, stdout=f)


def make_webarchives():
    """Needs npm's warcio and @harvard-lil/js-wacz; NODE_BIN is the folder of their commands."""
    out = fresh("webarchives")
    node = pathlib.Path(os.environ["NODE_BIN"])
    with served() as site:
        wget = ["wget", "-q", "--delete-after", "-P", WORK / "wget"]
        run(*wget, f"--warc-file={out}/wget-flood", f"{site}/old", f"{site}/robots.txt", f"{site}/flood.html")
        run(*wget, "--no-warc-compression", f"--warc-file={out}/wget-chunked", f"{site}/fire.html")
        run(*wget, "--compression=gzip", f"--warc-file={out}/wget-packed", f"{site}/ferry.html")
        subprocess.run([*map(str, wget), f"--warc-file={WORK}/all", *(f"{site}/{n}.html" for n in [*TEXTS, "missing"])])
        # Twice the same: the second is a revisit of the first.
        run(*wget, "--warc-cdx", f"--warc-file={WORK}/first", f"{site}/fever.html")
        run(*wget, f"--warc-dedup={WORK}/first.cdx", f"--warc-file={WORK}/again", f"{site}/fever.html")
    with open(out / "wget-revisit.warc.gz", "wb") as f:
        f.write((WORK / "first.warc.gz").read_bytes() + (WORK / "again.warc.gz").read_bytes())
    shutil.copy(WORK / "all.warc.gz", out / "wget-site.warc.gz")
    # A resource, which is a document without the talk over HTTP, as warcio writes it.
    script = """const {WARCRecord, WARCSerializer} = await import('warcio'); const fs = await import('fs');
      async function* body() { yield fs.readFileSync(process.argv[1]); }
      const record = await WARCRecord.create({url: 'http://example.invalid/march', date: '2031-04-11T00:00:00Z', type: 'resource',
        warcVersion: 'WARC/1.1', warcHeaders: {'Content-Type': 'text/html'}}, body());
      fs.writeFileSync(process.argv[2], await WARCSerializer.serialize(record, {gzip: true}));"""
    run("node", "--input-type=module", "-e", script, WORK / "march.html", out / "warcio-resource.warc.gz", cwd=node.parent.parent)
    pack_by_dictionary(out / "wget-site.warc.gz", out / "wget-dictionary.warc.zst")
    run(node / "js-wacz", "create", "-f", WORK / "all.warc.gz", "-o", out / "js-wacz.wacz")
    make_wacz(out, node)


def make_wacz(out, node):
    """Web archives packed with their index: by js-wacz from what other tools recorded, and by hand as the WACZ specification says."""
    pack = [node / "js-wacz", "create", "--log-level", "error"]
    both = WORK / "both"
    both.mkdir(exist_ok=True)
    for name in ("wget-flood.warc.gz", "wget-packed.warc.gz"):
        shutil.copy(out / name, both / name)
    run(*pack, "-f", f"{both}/*.warc.gz", "-o", out / "js-wacz-two.wacz", "--title", "Flood and ferry", "--desc", "Two recordings",
        "--url", "http://127.0.0.1/flood.html", "--ts", "2031-05-04T10:00:00Z")
    run(*pack, "-f", out / "wget-chunked.warc", "-o", out / "js-wacz-plain.wacz")
    run(*pack, "-f", out / "wget-revisit.warc.gz", "-o", out / "js-wacz-revisit.wacz")
    run(*pack, "-f", out / "warcio-resource.warc.gz", "-o", out / "js-wacz-resource.wacz")
    pack_by_hand(out / "wget-site.warc.gz", out / "zipfile.wacz")


def pack_by_hand(source, to):
    import hashlib, json, zipfile

    pages = '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n'
    inside = {"archive/data.warc.gz": source.read_bytes(), "indexes/index.cdx": b"", "pages/pages.jsonl": pages.encode()}
    resources = [{"name": n.split("/")[1], "path": n, "hash": "sha256:" + hashlib.sha256(b).hexdigest(), "bytes": len(b)} for n, b in inside.items()]
    package = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
    digest = json.dumps({"path": "datapackage.json", "hash": "sha256:" + hashlib.sha256(package).hexdigest()}).encode()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as z:
        for name, data in {**inside, "datapackage.json": package, "datapackage-digest.json": digest}.items():
            z.writestr(zipfile.ZipInfo(name, (2031, 5, 4, 10, 0, 0)), data)


def make_savedpages():
    """Chromium's own saving of a page whole, asked for over its DevTools protocol."""
    import json, time, urllib.request

    import websocket

    out = fresh("savedpages")
    browser = subprocess.Popen(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=9333",
        "--remote-allow-origins=*", f"--user-data-dir={WORK}/profile"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(50):
            try:
                tab = json.load(urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:9333/json/new", method="PUT")))
                break
            except OSError:
                time.sleep(0.2)
        socket = websocket.create_connection(tab["webSocketDebuggerUrl"])

        def ask(i, method, **params):
            socket.send(json.dumps({"id": i, "method": method, "params": params}))
            while (answer := json.loads(socket.recv())).get("id") != i:
                pass
            return answer["result"]

        with served() as site:
            for i, name in enumerate(TEXTS):
                ask(3 * i + 1, "Page.navigate", url=f"{site}/{name}.html")
                time.sleep(1)
                saved = ask(3 * i + 2, "Page.captureSnapshot", format="mhtml")["data"]
                (out / f"{name}-chromium.mhtml").write_bytes(saved.encode())
    finally:
        browser.terminate()


def make_tables():
    import csv, json, sqlite3

    out = fresh("tables")
    rows = [dict(id=t.name, title=t.title, publisher=t.publisher, published=t.published, language=t.language,
        text="\n\n".join(t.paragraphs)) for t in TEXTS.values()]
    with open(out / "python-excel.csv", "w", newline="") as f:
        table = csv.DictWriter(f, rows[0], dialect="excel")
        table.writeheader()
        table.writerows(rows)
    with open(out / "python-tabs.tsv", "w", newline="") as f:
        table = csv.DictWriter(f, rows[0], dialect="excel-tab", quoting=csv.QUOTE_ALL)
        table.writeheader()
        table.writerows(rows)
    base = sqlite3.connect(WORK / "rows.db")
    base.execute("create table r(id, Schlagzeile, publisher, Datum, language, Inhalt)")
    base.executemany("insert into r values(?,?,?,?,?,?)", [tuple(r.values()) for r in rows])
    base.commit()
    with open(out / "sqlite-own-names.csv", "w") as f:
        run("sqlite3", "-csv", "-header", WORK / "rows.db", "select * from r", stdout=f)
    (WORK / "rows.json").write_text(json.dumps(rows))
    with open(out / "jq.csv", "w") as f:
        run("jq", "-r", '(.[0]|keys_unsorted), (.[]|[.[]]) | @csv', WORK / "rows.json", stdout=f)
    shutil.copy(out / "python-excel.csv", WORK / "sheet.csv")
    # Semicolons, as spreadsheets write them where the comma parts decimals; windows-1252, and so without the Russian row.
    with open(WORK / "sheet.csv", "w", newline="") as f:
        table = csv.DictWriter(f, rows[0])
        table.writeheader()
        table.writerows(r for r in rows if r["language"] == "fr")
    run("soffice", "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,1,1",
        "--outdir", WORK / "out", WORK / "sheet.csv", stdout=subprocess.DEVNULL)
    shutil.copy(WORK / "out" / "sheet.csv", out / "libreoffice-1252.csv")


def make_markdown():
    out = fresh("markdown")
    run("pandoc", "-s", WORK / "flood.html", "-t", "gfm", "-o", out / "flood-pandoc-gfm.md")
    run("pandoc", "-s", WORK / "fire-plain.html", "-t", "markdown-smart", "-o", out / "fire-pandoc.md", "-M", "date=2031-02-03")
    run("pandoc", "-s", WORK / "march-plain.html", "-t", "commonmark_x", "-o", out / "march-pandoc-commonmark.markdown")
    import html2text

    for name in ("ferry", "fever"):
        (out / f"{name}-html2text.md").write_text(html2text.html2text(plain(TEXTS[name])))


MAKERS = {k[5:]: v for k, v in list(globals().items()) if k.startswith("make_")}

if __name__ == "__main__":
    for name in sys.argv[1:] or MAKERS:
        for t in TEXTS.values():
            (WORK / f"{t.name}.html").write_text(page(t))
            (WORK / f"{t.name}-plain.html").write_text(plain(t))
        MAKERS[name]()
