using Whence.Sqlite;

namespace Whence.Web.Cases;

/// <summary>Puts what people decide and add into the case, one after the other, and has the answers brought up to date.</summary>
internal sealed class CaseWriter(ServeOptions options, AnswerKeeper answers) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Does <paramref name="work"/> on the case, open to write, with the key that signs.</summary>
    /// <returns>
    /// What the work gives, once it will last. The answers tell of what was decided, unless only weighing the whole does, which may still
    /// go on.
    /// </returns>
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
                    if (!key.Succeeded)
                    {
                        throw new CaseException(new CaseFault(options.Case, CaseFaultKind.SystemFault, key.Reason));
                    }
                    try
                    {
                        return work(file, key.Value);
                    }
                    finally
                    {
                        answers.Update(file);
                    }
                },
                CancellationToken.None
            );
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private CaseFile Open()
    {
        var opening = CaseFile.Open(options.Case, CaseAccess.Write, options.Clock);
        return opening.Opened ? opening.Case : throw new CaseException(opening.Fault);
    }
}
