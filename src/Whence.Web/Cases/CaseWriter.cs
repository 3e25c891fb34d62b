using Whence.Sqlite;

namespace Whence.Web.Cases;

/// <summary>Puts what people decide and add into the case, one after the other, and has the answers brought up to date.</summary>
internal sealed class CaseWriter(ServeOptions options, AnswerKeeper answers) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Does <paramref name="work"/> on the case, open to write, with the key that signs.</summary>
    /// <returns>What the work gives, once it will last; the answers may still be of what was before.</returns>
    /// <exception cref="CaseException">The case cannot be opened, or the key not be read.</exception>
    public async Task<T> Write<T>(Func<CaseFile, SigningKey, T> work, CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        try
        {
            return await Task.Run(
                () =>
                {
                    using var file = Open();
                    var key = SigningKey.At(options.Key);
                    return work(
                        file,
                        key.Succeeded
                            ? key.Value
                            : throw new CaseException(
                                new CaseFault(options.Case, CaseFaultKind.SystemFault, key.Reason)
                            )
                    );
                },
                CancellationToken.None
            );
        }
        finally
        {
            turn.Release();
            answers.Ask();
        }
    }

    public void Dispose() => turn.Dispose();

    private CaseFile Open()
    {
        var opening = CaseFile.Open(options.Case, CaseAccess.Write, options.Clock);
        return opening.Opened ? opening.Case : throw new CaseException(opening.Fault);
    }
}
