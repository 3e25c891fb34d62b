using Whence.Formats.Pdf;

namespace Whence.Formats.Tests.Pdf;

public sealed class ReflowTests
{
    [Theory]
    [InlineData("Forty were evac-|uated.", "Forty were evacuated.")]
    [InlineData("A well-known man.||A well-|known woman.", "A well-known man.\n\nA well-known woman.")]
    [InlineData("Forty were evac\u00AD|uated, co\u00ADop too.", "Forty were evacuated, coop too.")]
    [InlineData("In 2030-|31 two died.", "In 2030- 31 two died.")]
    [InlineData("In Port-|Amel", "In Port- Amel")]
    [InlineData("locking the emergency||doors, it said.", "locking the emergency doors, it said.")]
    [InlineData("A headline||Two died.||then", "A headline\n\nTwo died.\n\nthen")]
    public void Lines_become_paragraphs_and_parted_words_words(string lines, string text) =>
        Reflow.Of(lines.Split('|')).ShouldBe(text);
}
