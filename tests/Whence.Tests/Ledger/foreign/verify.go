// Checks a published log, and proofs from it, with Go's own golang.org/x/mod/sumdb (note, tlog) and nothing of Whence.
//
//	verify check KEY DIR [PROOF...]   DIR is laid out as C2SP tlog-tiles says; each PROOF is a .tlog-proof, or
//	                                  the body of a C2SP tlog-witness request (old size, consistency proof, checkpoint)
//	                                  with the earlier checkpoint beside it as PROOF.earlier
//	verify vectors SIZE...            prints what Go says of logs of the entries "entry 0", "entry 1", …, the
//	                                  sizes rising
//
// Run it with GO111MODULE=off and a GOPATH that has golang.org/x/mod (Debian: golang-golang-x-mod-dev).
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	if len(os.Args) >= 4 && os.Args[1] == "check" {
		check(os.Args[2], os.Args[3], os.Args[4:])
	} else if len(os.Args) >= 3 && os.Args[1] == "vectors" {
		var sizes []int64
		for _, size := range os.Args[2:] {
			sizes = append(sizes, number(size, ""))
		}
		vectors(sizes)
	} else {
		stop(fmt.Errorf("usage: verify check KEY DIR [PROOF...] | verify vectors SIZE..."))
	}
}

func check(key, dir string, proofs []string) {
	verifier, err := note.NewVerifier(key)
	stop(err)
	tree := open(read(filepath.Join(dir, "checkpoint")), verifier)
	tiles := tlog.TileHashReader(tree, folder(dir))
	leaves := checkEntries(dir, tree, tiles)
	for _, path := range proofs {
		head, checkpoint := split(read(path))
		at := open(checkpoint, verifier)
		lines := strings.Split(head, "\n")
		if lines[0] == "c2sp.org/tlog-proof@v1" {
			index := number(lines[1], "index ")
			proof := tlog.RecordProof(hashes(lines[2:]))
			if index >= int64(len(leaves)) {
				stop(fmt.Errorf("%s: the log has no entry %d", path, index))
			}
			stop(tlog.CheckRecord(proof, at.N, at.Hash, index, leaves[index]))
		} else {
			old := open(read(path+".earlier"), verifier)
			if number(lines[0], "old ") != old.N {
				stop(fmt.Errorf("%s: not from size %d", path, old.N))
			}
			stop(tlog.CheckTree(tlog.TreeProof(hashes(lines[1:])), at.N, at.Hash, old.N, old.Hash))
		}
	}
	fmt.Printf("good: %d entries, %d proofs\n", tree.N, len(proofs))
}

// Every entry of every bundle hashes to the leaf that the tiles have for it, and the tiles to the checkpoint's root.
func checkEntries(dir string, tree tlog.Tree, tiles tlog.HashReader) []tlog.Hash {
	var leaves []tlog.Hash
	for first := int64(0); first < tree.N; first += 1 << height {
		tile := tlog.Tile{H: height, L: 0, N: first >> height, W: 1 << height}
		if left := tree.N - first; left < int64(tile.W) {
			tile.W = int(left)
		}
		bundle := read(filepath.Join(dir, "tile", "entries", strings.TrimPrefix(tile.Path(), "tile/8/0/")))
		for i := 0; i < tile.W; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			leaf := tlog.RecordHash(bundle[2 : 2+length])
			bundle = bundle[2+length:]
			got, err := tiles.ReadHashes([]int64{tlog.StoredHashIndex(0, first+int64(i))})
			stop(err)
			if got[0] != leaf {
				stop(fmt.Errorf("entry %d is not that of the tree", first+int64(i)))
			}
			leaves = append(leaves, leaf)
		}
		if len(bundle) > 0 {
			stop(fmt.Errorf("%s: something follows the entries", tile.Path()))
		}
	}
	return leaves
}

// Reads tiles where tlog-tiles has them: as sumdb does, but for the height in the path.
type folder string

func (dir folder) Height() int                                { return height }
func (dir folder) SaveTiles(tiles []tlog.Tile, data [][]byte) {}
func (dir folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		data, err := os.ReadFile(filepath.Join(string(dir), filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func vectors(sizes []int64) {
	last := sizes[len(sizes)-1]
	skey, vkey, err := note.GenerateKey(rand.New(rand.NewSource(last)), "example.org/go")
	stop(err)
	signer, err := note.NewSigner(skey)
	stop(err)
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var list []tlog.Hash
		for _, index := range indexes {
			list = append(list, stored[index])
		}
		return list, nil
	})
	fmt.Println("# Made by verify.go with golang.org/x/mod/sumdb: what is tried, the size of the tree, what Go says of it.")
	fmt.Printf("key\t0\t%s\t%s\n", skey, vkey)
	for n := int64(0); n < last; n++ {
		more, err := tlog.StoredHashes(n, []byte(fmt.Sprintf("entry %d", n)), reader)
		stop(err)
		stored = append(stored, more...)
	}
	for _, n := range sizes {
		root, err := tlog.TreeHash(n, reader)
		stop(err)
		fmt.Printf("root\t%d\t%v\n", n, root)
		for _, index := range []int64{0, n / 3, n - 1} {
			proof, err := tlog.ProveRecord(n, index, reader)
			stop(err)
			fmt.Printf("inclusion\t%d\t%d%s\n", n, index, join(proof))
		}
		for _, old := range []int64{1, 1 + n/3, (n + 1) / 2, n} {
			proof, err := tlog.ProveTree(n, old, reader)
			stop(err)
			fmt.Printf("consistency\t%d\t%d%s\n", n, old, join(proof))
		}
	}
	root, err := tlog.TreeHash(last, reader)
	stop(err)
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("example.org/go\n%d\n%v\n", last, root)}, signer)
	stop(err)
	fmt.Printf("note\t%d\t%s\n", last, base64.StdEncoding.EncodeToString(signed))
	for level := 0; last>>(height*level) > 0; level++ {
		for n, left := int64(0), last>>(height*level); left > 0; n, left = n+1, left-(1<<height) {
			tile := tlog.Tile{H: height, L: level, N: n, W: 1 << height}
			if left < 1<<height {
				tile.W = int(left)
			}
			data, err := tlog.ReadTileData(tile, reader)
			stop(err)
			path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
			fmt.Printf("tile\t%d\t%s\t%x\n", last, path, sha256.Sum256(data))
		}
	}
}

func join(hashes []tlog.Hash) string {
	var line strings.Builder
	for _, hash := range hashes {
		line.WriteString("\t" + hash.String())
	}
	return line.String()
}

func open(msg []byte, verifier note.Verifier) tlog.Tree {
	signed, err := note.Open(msg, note.VerifierList(verifier))
	stop(err)
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		stop(fmt.Errorf("not a checkpoint of %s", verifier.Name()))
	}
	return tlog.Tree{N: number(lines[1], ""), Hash: hashes(lines[2:3])[0]}
}

func split(data []byte) (string, []byte) {
	at := bytes.Index(data, []byte("\n\n"))
	if at < 0 {
		stop(fmt.Errorf("no empty line"))
	}
	return string(data[:at]), data[at+2:]
}

func hashes(lines []string) []tlog.Hash {
	var list []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		stop(err)
		list = append(list, hash)
	}
	return list
}

func number(line, opening string) int64 {
	if !strings.HasPrefix(line, opening) {
		stop(fmt.Errorf("%q does not open with %q", line, opening))
	}
	n, err := strconv.ParseInt(line[len(opening):], 10, 64)
	stop(err)
	return n
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	stop(err)
	return data
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
